package vn.vankien.analysis.segment;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Measures the embedded segmenter on annotated sentences, beside the fastest plain baseline:
 * longest matching from the left, over the same lexicon and the compounds of the training part.
 */
public final class SegmenterMeasure {

  private static final int ROUNDS = 15;
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private SegmenterMeasure() {}

  public static void main(String[] args) throws IOException {
    Corpus train = Corpus.read(Path.of(args[0]));
    Corpus dev = Corpus.read(Path.of(args[1]));
    Segmenter embedded = Segmenter.embedded();
    Segmenter baseline = new LongestMatch(EmbeddedSegmenter.resource("lexicon.txt"), train);
    OUT.printf(
        Locale.ROOT,
        "train %d sentences, dev %d%n",
        train.sentences().size(),
        dev.sentences().size());
    for (Segmenter segmenter : List.of(baseline, embedded)) {
      OUT.println(score(segmenter, dev).line(segmenter.id()));
    }
    for (Segmenter segmenter : List.of(baseline, embedded, baseline, embedded)) {
      OUT.printf(
          Locale.ROOT, "%-24s %.2f million syllables/s%n", segmenter.id(), speed(segmenter, dev));
    }
    errors(embedded, dev);
  }

  /** Counts of words found, found rightly, and there to be found. */
  record Score(int right, int found, int gold) {
    double f1() {
      return 200.0 * right / (found + gold);
    }

    String line(String name) {
      return String.format(
          Locale.ROOT,
          "%-24s word F1 %.2f  P %.2f  R %.2f",
          name,
          f1(),
          100.0 * right / found,
          100.0 * right / gold);
    }
  }

  static Score score(Segmenter segmenter, Corpus corpus) {
    int right = 0;
    int found = 0;
    int gold = 0;
    for (Corpus.Sentence sentence : corpus.sentences()) {
      List<Word> words = segmenter.words(sentence.text());
      Set<Word> expected = new HashSet<>(sentence.words());
      found += words.size();
      gold += expected.size();
      right += (int) words.stream().filter(expected::contains).count();
    }
    return new Score(right, found, gold);
  }

  /** The best of several rounds, over the corpus as one text. */
  private static double speed(Segmenter segmenter, Corpus corpus) {
    StringBuilder text = new StringBuilder();
    corpus.sentences().forEach(sentence -> text.append(sentence.text()).append('\n'));
    int[] words = new int[1];
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long began = System.nanoTime();
      segmenter.segment(text, (start, end) -> words[0]++);
      best = Math.max(best, corpus.syllables() * 1e3 / (System.nanoTime() - began));
    }
    return best;
  }

  private static void errors(Segmenter segmenter, Corpus corpus) {
    OUT.println("ten sentences where it errs:");
    int shown = 0;
    for (int i = 0; i < corpus.sentences().size() && shown < 10; i += 7) {
      Corpus.Sentence sentence = corpus.sentences().get(i);
      List<String> words = new ArrayList<>();
      segmenter.segment(
          sentence.text(),
          (start, end) -> words.add(sentence.text().substring(start, end).replace(' ', '_')));
      String line = String.join(" ", words);
      if (!line.equals(sentence.annotated())) {
        shown++;
        OUT.printf(Locale.ROOT, "  gold %s%n  ours %s%n", sentence.annotated(), line);
      }
    }
  }

  /** Longest matching from the left. */
  private static final class LongestMatch implements Segmenter {

    private final Lexicon lexicon;

    LongestMatch(byte[] lexiconFile, Corpus train) {
      this.lexicon = EmbeddedSegmenter.lexicon(lexiconFile);
      for (Corpus.Sentence sentence : train.sentences()) {
        for (Word word : sentence.words()) {
          String said = word.in(sentence.text());
          if (said.contains(" ")) {
            lexicon.addLines(said, 1);
          }
        }
      }
    }

    @Override
    public String id() {
      return "longest-match";
    }

    @Override
    public void segment(CharSequence text, Words words) {
      Syllables row = new Syllables();
      SyllableReader reader = new SyllableReader(text, row);
      LexiconMatches found = new LexiconMatches(lexicon);
      while (reader.next()) {
        found.find(row, ~(1 << 31));
        int begin = Syllables.EDGE;
        for (int i = begin + 1; i <= Syllables.EDGE + row.count; i++) {
          if (i == Syllables.EDGE + row.count || !found.greedyJoin[i]) {
            words.accept(row.start[begin], row.end[i - 1]);
            begin = i;
          }
        }
      }
    }
  }
}
