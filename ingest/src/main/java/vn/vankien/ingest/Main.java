package vn.vankien.ingest;

import picocli.CommandLine.Command;
import vn.vankien.command.CommandRunner;

/** The commands that bring documents in; {@code ./vankien} chooses between the modules. */
@Command(
    name = "vankien",
    subcommands = {
      IngestCommand.class,
      ImportCommand.class,
      ExtractCommand.class,
      ReindexCommand.class,
      OcrCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      VerifyCommand.class,
      StatusCommand.class,
      CrawlCommand.class,
      ScheduleCommand.class,
      DemoCommand.class
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
