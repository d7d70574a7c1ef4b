package vn.vankien.search;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vankien.command.CommandException;
import vn.vankien.command.DataFolder;
import vn.vankien.command.ExitCode;
import vn.vankien.index.Reason;
import vn.vankien.index.SearchRequest;
import vn.vankien.language.Say;
import vn.vankien.search.query.BadQueryException;
import vn.vankien.search.query.Days;
import vn.vankien.search.query.SearchEngine;
import vn.vankien.search.query.SearchResponse;

/** {@code vankien search}: hits for a question. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Tìm văn bản theo từ ngữ, số hiệu, loại, cơ quan, thời gian.")
final class SearchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DataFolder data;

  @Parameters(paramLabel = "QUERY", description = "từ ngữ hoặc số hiệu, có dấu hay không dấu")
  private String query = "";

  @Option(names = "--type", split = ",", description = "loại: NQ, KL, CT, QĐ, \"nghị quyết\" …")
  private Set<String> types = Set.of();

  @Option(names = "--issuer", split = ",", description = "cơ quan ban hành: \"Bộ Chính trị\", TW …")
  private Set<String> issuers = Set.of();

  @Option(names = "--kind", split = ",", description = "directive, law, news, other")
  private Set<String> kinds = Set.of();

  @Option(names = "--source", split = ",", description = "mã nguồn")
  private Set<String> sources = Set.of();

  @Option(names = "--year", split = ",", description = "năm")
  private Set<String> years = Set.of();

  @Option(names = "--from", paramLabel = "DAY", description = "từ ngày: 25/10/2017, 10/2017, 2017")
  private Optional<String> from = Optional.empty();

  @Option(names = "--until", paramLabel = "DAY", description = "đến ngày")
  private Optional<String> until = Optional.empty();

  @Option(names = "--sort", description = "relevance, newest, oldest", defaultValue = "relevance")
  private SearchRequest.Sort sort = SearchRequest.Sort.RELEVANCE;

  @Option(names = "--size", description = "số kết quả mỗi trang", defaultValue = "10")
  private int size = 10;

  @Option(names = "--page", description = "trang", defaultValue = "1")
  private int page = 1;

  @Option(names = "--explain", description = "nói vì sao mỗi kết quả đứng ở vị trí đó")
  private boolean explain;

  @Option(names = "--json", description = "in JSON")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    try (SearchEngine engine = SearchEngine.open(data.index())) {
      SearchResponse response = engine.search(request());
      PrintWriter out = spec.commandLine().getOut();
      Map<String, List<Reason>> reasons = explain ? reasons(engine, response) : Map.of();
      out.println(
          json ? Json.pretty(response, reasons) : Listing.of(response, page, size, reasons));
      return ExitCode.DONE;
    } catch (BadQueryException e) {
      throw CommandException.usage(e.getMessage());
    }
  }

  private Map<String, List<Reason>> reasons(SearchEngine engine, SearchResponse response)
      throws IOException {
    return engine.explain(
        request(), response.hits().stream().map(SearchResponse.HitView::id).toList());
  }

  private SearchRequest request() {
    return new SearchRequest(
        query,
        types,
        issuers,
        years,
        sources,
        kinds,
        from.map(typed -> day("--from", typed, Days::first)),
        until.map(typed -> day("--until", typed, Days::last)),
        sort,
        page,
        size);
  }

  private static LocalDate day(
      String option, String typed, Function<String, Optional<LocalDate>> read) {
    return read.apply(typed)
        .orElseThrow(
            () ->
                CommandException.usage(
                    Say.that(
                        "%s \"%s\" không phải ngày: hãy viết 25/10/2017, 10/2017 hoặc 2017",
                        option, typed)));
  }
}
