package vn.vankien.search;

import java.io.IOException;
import java.io.PrintWriter;
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
import vn.vankien.language.Say;
import vn.vankien.search.query.BadQueryException;
import vn.vankien.search.query.GovernResponse;
import vn.vankien.search.query.SearchEngine;

/** {@code vankien govern}: which document governs this task? */
@Command(
    name = "govern",
    mixinStandardHelpOptions = true,
    description = "Văn bản nào đang điều chỉnh việc này: số hiệu, ngày, cơ quan, câu chứng minh.")
final class GovernCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DataFolder data;

  @Parameters(paramLabel = "QUESTION", description = "việc cần tra, có dấu hay không dấu")
  private String question = "";

  @Option(names = "--json", description = "in JSON")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (question.isBlank()) {
      throw CommandException.usage(
          Say.that("Cần một câu hỏi, ví dụ: ./vankien govern \"tinh giản biên chế\""));
    }
    try (SearchEngine engine = SearchEngine.open(data.index())) {
      GovernResponse response = engine.govern(question);
      PrintWriter out = spec.commandLine().getOut();
      out.println(json ? Json.pretty(response) : WorkListing.of(response));
      return ExitCode.DONE;
    } catch (BadQueryException e) {
      throw CommandException.usage(e.getMessage());
    }
  }
}
