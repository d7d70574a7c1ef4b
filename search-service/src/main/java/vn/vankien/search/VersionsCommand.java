package vn.vankien.search;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vankien.command.CommandException;
import vn.vankien.command.DataFolder;
import vn.vankien.command.ExitCode;
import vn.vankien.language.Say;
import vn.vankien.search.original.Archive;
import vn.vankien.search.original.Comparison;
import vn.vankien.search.original.Version;
import vn.vankien.search.original.WordChange;

/** {@code vankien versions}: what an address gave over time, and which words changed. */
@Command(
    name = "versions",
    mixinStandardHelpOptions = true,
    description = "Một địa chỉ đã đổi thế nào theo thời gian: các bản lưu, và chữ nào khác.")
final class VersionsCommand implements Callable<Integer> {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  @Spec private CommandSpec spec;
  @Mixin private DataFolder data;

  @Parameters(paramLabel = "URL", description = "địa chỉ của văn bản, như trong kết quả tìm kiếm")
  private String url = "";

  @Option(
      names = "--at",
      paramLabel = "STAMP",
      description = "so bản này với bản trước nó: 20261101020000 (mặc định: bản mới nhất)")
  private String at = "";

  @Option(names = "--json", description = "in JSON")
  private boolean json;

  /** What is printed as JSON; {@code changes} is missing where words cannot be compared. */
  private record Answer(
      String url, List<Held> versions, String compared, @Nullable Comparison changes) {

    Answer {
      versions = List.copyOf(versions);
    }
  }

  /** One version as JSON. */
  private record Held(String at, Instant fetched, String mime, String digest) {}

  @Override
  public Integer call() throws IOException {
    Archive archive = new Archive(data.archive());
    List<Version> versions = archive.versions(url);
    if (versions.isEmpty()) {
      throw CommandException.usage(Say.that("Kho lưu không có bản nào của địa chỉ \"%s\"", url));
    }
    Version version =
        versions.stream()
            .filter(each -> at.isEmpty() || each.stamp().equals(at))
            .findFirst()
            .orElseThrow(
                () -> CommandException.usage(Say.that("Không có bản lưu nào vào lúc \"%s\"", at)));
    Optional<Comparison> comparison = archive.comparison(versions, version);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      List<Held> held =
          versions.stream()
              .map(v -> new Held(v.stamp(), v.fetched(), v.mime(), v.digest()))
              .toList();
      out.println(Json.pretty(new Answer(url, held, version.stamp(), comparison.orElse(null))));
    } else {
      list(out, versions, version, comparison);
    }
    return ExitCode.DONE;
  }

  private static void list(
      PrintWriter out, List<Version> versions, Version chosen, Optional<Comparison> comparison) {
    out.println(Say.that("%d bản lưu khác nhau, mới nhất trước:", versions.size()));
    for (Version version : versions) {
      out.println("  " + TIME.format(version.fetched()) + "  " + version.stamp());
    }
    int older = versions.indexOf(chosen) + 1;
    if (older == versions.size()) {
      out.println(Say.that("Đây là bản đầu tiên, chưa có gì để so."));
      return;
    }
    String pair =
        Say.that(
            "%s so với %s",
            TIME.format(chosen.fetched()), TIME.format(versions.get(older).fetched()));
    if (comparison.isEmpty()) {
      out.println(
          Say.that("%s: là tệp, không so từng chữ được; hãy mở hai bản trên trang web.", pair));
      return;
    }
    Comparison changes = comparison.get();
    out.println(told(pair, changes));
    changes.changes().forEach(change -> out.println("  " + WordChange.of(change)));
  }

  private static String told(String pair, Comparison changes) {
    int count = changes.changes().size();
    if (count == 0) {
      return Say.that("%s: chữ không đổi, chỉ khác phần quanh nó.", pair);
    }
    return changes.cut()
        ? Say.that("%s: %d chỗ khác đầu", pair, count)
        : Say.that("%s: %d chỗ khác", pair, count);
  }
}
