package vn.vankien.search.measure;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How long questions take, asked one after the other in a process that is warm. */
final class Latency {

  /** Asks once. */
  interface Asking {
    void ask(String question) throws IOException;
  }

  private Latency() {}

  /** The middle and the slowest hundredth, in milliseconds. */
  static String of(List<String> questions, Asking asking) throws IOException {
    return of(questions, asking, asking);
  }

  /**
   * The same where answers are kept.
   *
   * @param warming asks for something that warms the process, but is not what is asked for then
   */
  static String of(List<String> questions, Asking warming, Asking asking) throws IOException {
    for (String question : questions) {
      warming.ask(question);
    }
    long[] times = new long[questions.size()];
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      asking.ask(questions.get(i));
      times[i] = System.nanoTime() - start;
    }
    Arrays.sort(times);
    return String.format(
        Locale.ROOT,
        "p50 %6.2f ms  p99 %6.2f ms",
        times[times.length / 2] / 1e6,
        times[times.length * 99 / 100] / 1e6);
  }
}
