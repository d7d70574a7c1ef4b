package vn.vankien.search.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankien.analysis.VietnameseFolding;

/**
 * How titles go on from what was typed: {@code tinh gian b} goes on as {@code tinh giản biên chế},
 * because most titles that have it do.
 */
final class Continuations {

  /** Syllables that a phrase may have more than was typed. */
  private static final int MOST_MORE = 4;

  /** A phrase goes on while more than this part of its occurrences go on alike. */
  private static final double ALIKE = 0.5;

  private static final Pattern SYLLABLE = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private final Typed typed;
  private final Branch root = new Branch("");

  /** What follows some words, by its next word without accents. */
  private static final class Branch {
    private final Map<String, Branch> next = new LinkedHashMap<>();
    private final Map<String, Integer> spellings = new HashMap<>();
    private final String bare;
    private int count;

    Branch(String bare) {
      this.bare = bare;
    }

    Branch follow(String spelled, String bareWord) {
      Branch branch = next.computeIfAbsent(bareWord, Branch::new);
      branch.count++;
      branch.spellings.merge(spelled, 1, Integer::sum);
      return branch;
    }

    List<Branch> likely() {
      return next.values().stream()
          .sorted(Comparator.comparingInt((Branch b) -> -b.count).thenComparing(b -> b.bare))
          .toList();
    }

    String spelling() {
      return spellings.entrySet().stream()
          .max(
              Map.Entry.<String, Integer>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey()))
          .map(Map.Entry::getKey)
          .orElse(bare);
    }
  }

  Continuations(Typed typed) {
    this.typed = typed;
  }

  /** Counts how {@code title} goes on wherever it has what was typed. */
  void read(String title) {
    List<String> spelled = new ArrayList<>();
    List<String> bare = new ArrayList<>();
    List<Integer> clauses = new ArrayList<>();
    Matcher syllable = SYLLABLE.matcher(title);
    int end = 0;
    int clause = 0;
    while (syllable.find()) {
      clause += title.substring(end, syllable.start()).isBlank() ? 0 : 1;
      end = syllable.end();
      String word = syllable.group().toLowerCase(Locale.ROOT);
      spelled.add(word);
      bare.add(VietnameseFolding.stripAccents(VietnameseFolding.fold(word)));
      clauses.add(clause);
    }
    int length = typed.words().size();
    for (int at = 0; at + length <= bare.size(); at++) {
      if (typedAt(bare, at) && clauses.get(at).equals(clauses.get(at + length - 1))) {
        Branch branch = root;
        int until = Math.min(bare.size(), at + length + MOST_MORE);
        for (int i = at; i < until && clauses.get(i).equals(clauses.get(at)); i++) {
          branch = branch.follow(spelled.get(i), bare.get(i));
        }
      }
    }
  }

  private boolean typedAt(List<String> bare, int at) {
    for (int i = 0; i < typed.words().size(); i++) {
      if (!typed.fits(i, bare.get(at + i))) {
        return false;
      }
    }
    return true;
  }

  /** The most frequent phrases that go on from what was typed, the most frequent first. */
  List<String> phrases(int most) {
    List<Found> found = new ArrayList<>();
    collect(root, "", 0, found);
    return found.stream()
        .sorted(Comparator.comparingInt((Found f) -> -f.count()).thenComparing(Found::text))
        .map(Found::text)
        .filter(phrase -> !saysNothingNew(phrase))
        .limit(most)
        .toList();
  }

  private record Found(String text, int count) {}

  /** Every way to finish what was typed, each followed as long as most titles go the same way. */
  private void collect(Branch branch, String said, int depth, List<Found> found) {
    boolean whole = depth >= typed.words().size();
    List<Branch> next = branch.likely();
    boolean one = !next.isEmpty() && next.getFirst().count > ALIKE * branch.count;
    if (whole && !one) {
      found.add(new Found(said, branch.count));
    }
    int open = typed.begun() ? typed.words().size() : typed.words().size() + 1;
    for (Branch way : depth < open ? next : one ? next.subList(0, 1) : List.<Branch>of()) {
      String longer = said.isEmpty() ? way.spelling() : said + ' ' + way.spelling();
      collect(way, longer, depth + 1, found);
    }
  }

  private boolean saysNothingNew(String phrase) {
    return VietnameseFolding.stripAccents(VietnameseFolding.fold(phrase))
        .equals(String.join(" ", typed.words()));
  }
}
