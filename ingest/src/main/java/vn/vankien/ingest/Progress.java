package vn.vankien.ingest;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A bar for whoever watches a terminal, and nothing in a log or a pipe. Whether stderr is a
 * terminal is said by {@code ./vankien}: Java 21 cannot tell.
 */
final class Progress implements AutoCloseable {

  private final Optional<ProgressBar> bar;

  private Progress(Optional<ProgressBar> bar) {
    this.bar = bar;
  }

  /**
   * Begins at nothing done.
   *
   * @param most steps to the end; -1 if nobody knows
   */
  static Progress start(String task, long most, String unit) {
    if (!Boolean.getBoolean("vankien.terminal")) {
      return new Progress(Optional.empty());
    }
    return new Progress(
        Optional.of(
            new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(most)
                .setUnit(" " + unit, 1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(250)
                .build()));
  }

  void stepBy(long steps) {
    bar.ifPresent(shown -> shown.stepBy(steps));
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
