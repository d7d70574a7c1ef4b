package vn.vankien.search;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of this module; {@code ./vankien} at the root chooses between the modules. */
@Command(name = "vankien")
public final class Main {

  private Main() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }
}
