package vn.vankien.search.measure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of many questions.
 *
 * @param nanos from the first question to the last answer
 */
record Answers(List<Answered> all, long nanos) {

  /**
   * One answer.
   *
   * @param status of HTTP, or 0 for none
   * @param nanos that it took
   * @param retryAfter seconds to wait before the next question, as the answer says, else 0
   */
  record Answered(int status, long nanos, long retryAfter) {}

  /** Answers a second that are answers. */
  double perSecond() {
    return times().length / (nanos / 1e9);
  }

  private long[] times() {
    return all.stream()
        .filter(answer -> answer.status() == 200)
        .mapToLong(Answered::nanos)
        .sorted()
        .toArray();
  }

  /** How many were told to come back, and when. */
  long shed() {
    return all.stream().filter(a -> a.status() == 503 && a.retryAfter() > 0).count();
  }

  /** How many got neither an answer nor a time to come back, by status. */
  Map<Integer, Integer> failed() {
    Map<Integer, Integer> failed = new TreeMap<>();
    all.stream()
        .filter(a -> a.status() != 200 && !(a.status() == 503 && a.retryAfter() > 0))
        .forEach(a -> failed.merge(a.status(), 1, Integer::sum));
    return failed;
  }

  @Override
  public String toString() {
    long[] times = times();
    return String.format(
        Locale.ROOT,
        "%8.1f answers/s, p50 %7.1f ms, p99 %7.1f ms; told to come back: %d; failed: %s",
        perSecond(),
        at(times, 0.5),
        at(times, 0.99),
        shed(),
        failed().isEmpty() ? "none" : failed());
  }

  private static double at(long[] sorted, double part) {
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1, part * sorted.length)] / 1e6;
  }
}
