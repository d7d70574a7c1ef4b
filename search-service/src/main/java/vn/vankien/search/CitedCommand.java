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
import vn.vankien.search.query.CitedResponse;
import vn.vankien.search.query.SearchEngine;

/** {@code vankien cited}: what a work cites, and what cites it. */
@Command(
    name = "cited",
    mixinStandardHelpOptions = true,
    description = "Văn bản này viện dẫn những gì, và những gì viện dẫn nó.")
final class CitedCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DataFolder data;

  @Parameters(paramLabel = "NUMBER", description = "số hiệu, viết cách nào cũng được")
  private String number = "";

  @Option(names = "--json", description = "in JSON")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    try (SearchEngine engine = SearchEngine.open(data.index())) {
      CitedResponse response =
          engine
              .cited(number)
              .orElseThrow(
                  () ->
                      CommandException.usage(
                          Say.that("\"%s\" không phải số hiệu: hãy viết như 18-NQ/TW", number)));
      PrintWriter out = spec.commandLine().getOut();
      out.println(json ? Json.pretty(response) : WorkListing.of(response));
      return ExitCode.DONE;
    } catch (BadQueryException e) {
      throw CommandException.usage(e.getMessage());
    }
  }
}
