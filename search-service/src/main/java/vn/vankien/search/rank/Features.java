package vn.vankien.search.rank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the {@link Feature}s of candidates for a question. */
final class Features {

  /** Words of the text that stand together. */
  private static final int TOGETHER = 50;

  /** Of BM25, for pairs. */
  private static final double SATURATION = 0.6;

  private static final double LENGTH = 0.75;

  /** Stands for an unknown year. */
  private static final int SOME_YEAR = 2012;

  private final Asked asked;
  private final Candidates candidates;
  private final double total;
  private final int[] order;

  Features(Asked asked, Candidates candidates) {
    this.asked = asked;
    this.candidates = candidates;
    this.total = asked.total();
    this.order = asked.order().stream().mapToInt(i -> i).toArray();
  }

  /** By candidate, in their order: values by {@link Feature#column}. */
  float[][] read() {
    List<Candidate> all = candidates.all();
    float best = all.stream().map(candidate -> candidate.score).max(Float::compare).orElse(1f);
    Map<Long, Double> families = new HashMap<>();
    all.forEach(hit -> families.merge(hit.family, (double) hit.score, Double::sum));
    float[][] read = new float[all.size()][Feature.values().length];
    for (int i = 0; i < read.length; i++) {
      Candidate candidate = all.get(i);
      double others = families.get(candidate.family) - candidate.score;
      set(read[i], Feature.FOUND, candidate.score / best);
      set(read[i], Feature.PAIRS, pairs(candidate));
      set(read[i], Feature.TOGETHER, share(together(candidate), total));
      set(read[i], Feature.VERBATIM, share(verbatim(candidate), order.length));
      double titleAsked = Math.min(1, share(candidate.titleHits, candidate.titleLength));
      set(read[i], Feature.TITLE_ASKED, titleAsked);
      set(read[i], Feature.TITLE_LENGTH, Math.log1p(candidate.titleLength));
      set(read[i], Feature.FAMILY, Math.log1p(Math.max(0, others) / best));
      set(read[i], Feature.YEAR, decades(candidate.year));
    }
    return read;
  }

  private static void set(float[] values, Feature feature, double value) {
    values[feature.column()] = (float) value;
  }

  private static double share(double part, double whole) {
    return whole > 0 ? part / whole : 0;
  }

  private static double decades(int year) {
    return ((year == 0 ? SOME_YEAR : Math.clamp(year, 1990, 2030)) - 2010) / 10.0;
  }

  private double pairs(Candidate candidate) {
    int[] frequencies = new int[asked.pairs().size()];
    Map<Integer, Integer> indexes = new HashMap<>();
    for (Asked.Pair pair : asked.pairs()) {
      indexes.put(pair(pair.first(), pair.second()), indexes.size());
    }
    for (int i = 1; i < candidate.count(); i++) {
      // Several words may stand at one place: an abbreviation is all of its own.
      for (int j = i - 1; j >= 0 && candidate.position(i) - candidate.position(j) <= 1; j--) {
        Integer pair =
            candidate.position(i) == candidate.position(j)
                ? null
                : indexes.get(pair(candidate.word(j), candidate.word(i)));
        if (pair != null) {
          frequencies[pair]++;
        }
      }
    }
    double length = SATURATION * (1 - LENGTH + LENGTH * candidate.length / candidates.length());
    double score = 0;
    double most = 0;
    for (int i = 0; i < frequencies.length; i++) {
      double weight = asked.pairs().get(i).weight();
      score += weight * frequencies[i] / (frequencies[i] + length);
      most += weight;
    }
    return share(score, most);
  }

  private int pair(int first, int second) {
    return first * asked.words().size() + second;
  }

  /** The most weight of different words within {@link #TOGETHER} words of the text. */
  private double together(Candidate candidate) {
    int[] inside = new int[asked.words().size()];
    double best = 0;
    double now = 0;
    int first = 0;
    for (int last = 0; last < candidate.count(); last++) {
      if (inside[candidate.word(last)]++ == 0) {
        now += asked.words().get(candidate.word(last)).weight();
      }
      for (; candidate.position(last) - candidate.position(first) >= TOGETHER; first++) {
        if (--inside[candidate.word(first)] == 0) {
          now -= asked.words().get(candidate.word(first)).weight();
        }
      }
      best = Math.max(best, now);
    }
    return best;
  }

  /** Words of the longest part of the question that stands in the text as asked. */
  private int verbatim(Candidate candidate) {
    int[] before = new int[order.length + 1];
    int[] now = new int[order.length + 1];
    int best = 0;
    for (int i = 0; i < candidate.count(); i++) {
      boolean follows = i > 0 && candidate.position(i) == candidate.position(i - 1) + 1;
      for (int at = 0; at < order.length; at++) {
        now[at + 1] = order[at] == candidate.word(i) ? 1 + (follows ? before[at] : 0) : 0;
        best = Math.max(best, now[at + 1]);
      }
      int[] swap = before;
      before = now;
      now = swap;
    }
    return best;
  }
}
