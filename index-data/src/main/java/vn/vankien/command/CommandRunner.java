package vn.vankien.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Runs a command so that it ends with an exit code and at most one sentence, never a stack trace.
 */
public final class CommandRunner {

  private CommandRunner() {}

  /**
   * Runs {@code command} with what the user typed, speaking UTF-8 whatever the locale: our answers
   * are Vietnamese, and others read them as JSON.
   *
   * @return an {@link ExitCode}
   */
  public static int run(Object command, String... args) {
    return run(
        command,
        new PrintStream(System.out, true, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        args);
  }

  /** As the other one, for a caller who wants to read what is said. */
  public static int run(Object command, PrintStream out, PrintStream err, String... args) {
    CommandLine line =
        new CommandLine(command)
            .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(CommandRunner::refuse)
            .setExecutionExceptionHandler(CommandRunner::explain);
    HelpTexts.speak(line);
    return line.execute(args);
  }

  private static int refuse(ParameterException refused, String[] args) {
    CommandLine command = refused.getCommandLine();
    command.getErr().println(Sentences.of(refused));
    command.getErr().flush();
    return ExitCode.USAGE;
  }

  private static int explain(Exception failure, CommandLine command, ParseResult parsed) {
    command.getOut().flush();
    command.getErr().println(Ansi.OFF.string(Sentences.of(failure)));
    command.getErr().flush();
    return failure instanceof CommandException known ? known.exitCode() : ExitCode.CANNOT_RUN;
  }
}
