package vn.vankien.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vankien.command.CommandException;
import vn.vankien.command.DataFolder;
import vn.vankien.command.ExitCode;
import vn.vankien.index.DocumentSearcher.Ranked;
import vn.vankien.language.Say;
import vn.vankien.search.query.BadQueryException;
import vn.vankien.search.query.SearchEngine;

/** {@code vankien batch}: a file of questions in, a TREC run out. */
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    description = "Chạy nhiều câu hỏi (qid<TAB>câu hỏi) và in kết quả dạng TREC.")
final class BatchCommand implements Callable<Integer> {

  private static final int MOST = 1000;

  @Spec private CommandSpec spec;
  @Mixin private DataFolder data;

  @Parameters(paramLabel = "QUERIES.tsv", description = "mỗi dòng: qid<TAB>câu hỏi")
  private Path queries = Path.of("");

  @Option(names = "--size", description = "số kết quả mỗi câu", defaultValue = "10")
  private int size = 10;

  @Option(names = "--tag", description = "tên lượt chạy", defaultValue = "vankien")
  private String tag = "vankien";

  @Override
  public Integer call() throws IOException {
    if (size < 1 || size > MOST) {
      throw CommandException.usage(Say.that("--size phải từ 1 đến %d", MOST));
    }
    int failures = 0;
    try (SearchEngine engine = SearchEngine.open(data.index());
        BufferedReader lines = Files.newBufferedReader(queries)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank() && !answer(engine, line, number)) {
          failures++;
        }
      }
    }
    spec.commandLine().getOut().flush();
    return failures == 0 ? ExitCode.DONE : ExitCode.DONE_WITH_FAILURES;
  }

  private boolean answer(SearchEngine engine, String line, int number) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    int tab = line.indexOf('\t');
    if (tab < 1) {
      err.println(Say.that("%s dòng %d: thiếu dấu TAB giữa mã và câu hỏi", queries, number));
      return false;
    }
    try {
      print(line.substring(0, tab), engine.rank(line.substring(tab + 1).strip(), size));
      return true;
    } catch (BadQueryException e) {
      err.println(Say.that("%s dòng %d: %s", queries, number, e.getMessage()));
      return false;
    }
  }

  private void print(String qid, List<Ranked> ranked) {
    PrintWriter out = spec.commandLine().getOut();
    int rank = 0;
    for (Ranked hit : ranked) {
      rank++;
      // A run's columns are parted by spaces, so an id may hold none.
      String id = hit.id().replace(' ', '_');
      out.printf(Locale.ROOT, "%s Q0 %s %d %.6f %s%n", qid, id, rank, hit.score(), tag);
    }
  }
}
