package vn.vankien.search;

import picocli.CommandLine.Command;
import vn.vankien.command.CommandRunner;

/** The commands that ask the index; {@code ./vankien} at the root chooses between the modules. */
@Command(
    name = "vankien",
    subcommands = {
      SearchCommand.class,
      BatchCommand.class,
      ServeCommand.class,
      GovernCommand.class,
      CitedCommand.class,
      VersionsCommand.class
    })
public final class Main {

  private Main() {}

  /** All of them, not yet run. */
  static Object commands() {
    return new Main();
  }

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    System.exit(CommandRunner.run(commands(), args));
  }
}
