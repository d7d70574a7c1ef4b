package vn.vankien.command;

/** What a command's exit code says; the numbers are a contract with those who call us. */
public final class ExitCode {

  public static final int DONE = 0;

  /** Done, with failures that were listed. */
  public static final int DONE_WITH_FAILURES = 1;

  /** Wrong usage or input. */
  public static final int USAGE = 2;

  /** Cannot run: lock held, disk full, index of another schema. */
  public static final int CANNOT_RUN = 3;

  private ExitCode() {}
}
