package vn.vankien.command;

/** Ends a command with one plain sentence in the user's language and an {@link ExitCode}. */
public final class CommandException extends RuntimeException {

  private final int exitCode;

  private CommandException(int exitCode, String sentence) {
    super(sentence);
    this.exitCode = exitCode;
  }

  /** The caller has to change what he typed or handed in. */
  public static CommandException usage(String sentence) {
    return new CommandException(ExitCode.USAGE, sentence);
  }

  /** Nothing wrong with the call, but it cannot be done now. */
  public static CommandException cannotRun(String sentence) {
    return new CommandException(ExitCode.CANNOT_RUN, sentence);
  }

  int exitCode() {
    return exitCode;
  }
}
