package vn.vankien.search.http;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import vn.vankien.index.Hits.FacetCount;

/**
 * How many hits lie in each year, or in each five or ten years where there are many; a bar leads to
 * the hits of its time.
 *
 * @param width of the drawing, in its own units
 * @param height of it, without the years below
 */
record Histogram(int width, int height, List<Bar> bars) {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 72;

  /** More bars than this are too narrow for a finger. */
  private static final int MOST_BARS = 18;

  /** Years that a date of ours may have; what is outside is a slip of some page. */
  private static final int FIRST = 1930;

  private static final int LAST = 2100;

  /**
   * The hits of some years.
   *
   * @param years {@code 2017}, {@code 2015–2019}
   * @param chosen whether the answer is limited to them, wholly or in part
   * @param tick whether its first year is written below
   */
  record Bar(
      int x,
      int width,
      int height,
      String years,
      String first,
      long count,
      boolean chosen,
      boolean tick,
      String link) {}

  /** Of the counts by year, which are of all times that match. */
  static Histogram of(List<FacetCount> counts, Question question) {
    TreeMap<Integer, Long> years = new TreeMap<>();
    for (FacetCount count : counts) {
      if (count.value().matches("\\d{4}")) {
        int year = Integer.parseInt(count.value());
        if (year >= FIRST && year <= LAST) {
          years.put(year, count.count());
        }
      }
    }
    if (years.size() < 2) {
      return new Histogram(WIDTH, HEIGHT, List.of());
    }
    int span = years.lastKey() - years.firstKey() + 1;
    int step = span <= MOST_BARS ? 1 : span <= 5 * MOST_BARS ? 5 : 10;
    int first = Math.floorDiv(years.firstKey(), step) * step;
    int bars = (years.lastKey() - first) / step + 1;
    long[] sums = new long[bars];
    years.forEach((year, count) -> sums[(year - first) / step] += count);
    long most = 1;
    for (long sum : sums) {
      most = Math.max(most, sum);
    }
    List<Bar> drawn = new ArrayList<>();
    int width = WIDTH / bars;
    int every = Math.max(1, (bars + 5) / 6);
    for (int i = 0; i < bars; i++) {
      int from = first + i * step;
      int until = from + step - 1;
      int height = sums[i] == 0 ? 0 : (int) Math.max(3, sums[i] * (HEIGHT - 4) / most);
      drawn.add(
          new Bar(
              i * width,
              width - Math.min(4, width / 5),
              height,
              step == 1 ? String.valueOf(from) : from + "–" + until,
              String.valueOf(from),
              sums[i],
              question.covers(from, until),
              i % every == 0,
              question.inYears(from, until).link()));
    }
    return new Histogram(width * bars, HEIGHT, drawn);
  }

  boolean isEmpty() {
    return bars.isEmpty();
  }
}
