package vn.vankien.analysis.segment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * Learns the weights of the embedded segmenter from annotated sentences: a linear chain of join or
 * part (conditional random field), by AdaGrad. The same input gives the same bytes.
 *
 * <p>The compounds of the corpus join the lexicon. A sentence is shown only those that other tenths
 * of the corpus know: else it would learn that every compound is known.
 */
public final class TrainSegmenter {

  private static final int FOLDS = 10;
  private static final int EPOCHS = 12;
  private static final int BITS = 19;
  private static final float RATE = 0.15f;
  private static final float DECAY = 1e-3f;
  private static final long SEED = 20261123;

  private final float[] weights = new float[1 << BITS];
  private final float[] squares = new float[1 << BITS];
  private final float[] after = new float[2];
  private final float[] afterSquares = new float[2];
  private final Lexicon lexicon;
  private final Map<String, Integer> foldsOfWord = new HashMap<>();

  private TrainSegmenter(byte[] lexiconFile) {
    this.lexicon = EmbeddedSegmenter.lexicon(lexiconFile);
  }

  /** One sentence as the gaps that may join. */
  private static final class Example {
    final int[][] features;
    final boolean[] join;

    Example(int[][] features, boolean[] join) {
      this.features = features;
      this.join = join;
    }
  }

  public static void main(String[] args) throws IOException {
    Weights weights = train(Corpus.read(Path.of(args[0])), Files.readAllBytes(Path.of(args[1])));
    try (OutputStream file = Files.newOutputStream(Path.of(args[2]))) {
      weights.write(file);
    }
  }

  static Weights train(Corpus corpus, byte[] lexiconFile) {
    TrainSegmenter trainer = new TrainSegmenter(lexiconFile);
    List<Example> examples = trainer.examples(corpus);
    List<Example> shuffled = new ArrayList<>(examples);
    Random random = new Random(SEED);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(shuffled, random);
      shuffled.forEach(trainer::learn);
    }
    return trainer.quantised();
  }

  private List<Example> examples(Corpus corpus) {
    List<Corpus.Sentence> sentences = corpus.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      for (Word word : sentences.get(i).words()) {
        String said = word.in(sentences.get(i).text());
        if (said.codePoints().allMatch(c -> Character.isLowerCase(c) || c == ' ')
            && said.contains(" ")) {
          foldsOfWord.merge(said, 1 << fold(i, sentences.size()), (x, y) -> x | y);
        }
      }
    }
    foldsOfWord.forEach((word, folds) -> lexicon.addLines(word, folds));
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      int others = ((1 << FOLDS) - 1) & ~(1 << fold(i, sentences.size()));
      int known = others | Lexicon.WRITTEN;
      examples.add(example(sentences.get(i), known));
    }
    return examples;
  }

  private static int fold(int sentence, int sentences) {
    return (int) ((long) sentence * FOLDS / sentences);
  }

  private Example example(Corpus.Sentence sentence, int known) {
    Syllables row = new Syllables();
    new SyllableReader(sentence.text(), row).next();
    LexiconMatches found = new LexiconMatches(lexicon);
    found.find(row, known);
    GapFeatures features = new GapFeatures(weights.length);
    int gaps = Math.max(0, row.count - 1);
    int[][] indexes = new int[gaps][GapFeatures.COUNT];
    boolean[] join = new boolean[gaps];
    for (int gap = 0; gap < gaps; gap++) {
      int slot = Syllables.EDGE + gap + 1;
      features.read(row, found, slot, indexes[gap]);
      int end = row.end[slot - 1];
      join[gap] = sentence.words().stream().anyMatch(w -> w.start() < end && w.end() > end);
    }
    return new Example(indexes, join);
  }

  private void learn(Example example) {
    int n = example.join.length;
    if (n == 0) {
      return;
    }
    double[] score = new double[n];
    for (int i = 0; i < n; i++) {
      for (int index : example.features[i]) {
        score[i] += weights[index];
      }
    }
    // forward and backward sums in logarithms: [i][0] parts, [i][1] joins
    double[][] forward = new double[n][2];
    double[][] backward = new double[n][2];
    forward[0][1] = score[0] + after[0];
    for (int i = 1; i < n; i++) {
      forward[i][0] = sum(forward[i - 1][0], forward[i - 1][1]);
      forward[i][1] = score[i] + sum(forward[i - 1][0] + after[0], forward[i - 1][1] + after[1]);
    }
    for (int i = n - 2; i >= 0; i--) {
      for (int state = 0; state < 2; state++) {
        backward[i][state] =
            sum(backward[i + 1][0], backward[i + 1][1] + score[i + 1] + after[state]);
      }
    }
    double total = sum(forward[n - 1][0], forward[n - 1][1]);
    float[] afterGradient = new float[2];
    for (int i = 0; i < n; i++) {
      double joins = StrictMath.exp(forward[i][1] + backward[i][1] - total);
      float gradient = (float) ((example.join[i] ? 1 : 0) - joins);
      for (int index : example.features[i]) {
        float slope = gradient - DECAY * weights[index];
        squares[index] += slope * slope;
        weights[index] += RATE * slope / (float) StrictMath.sqrt(squares[index] + 1e-2f);
      }
      for (int state = 0; state < 2; state++) {
        boolean was = i > 0 && example.join[i - 1];
        double before = i > 0 ? forward[i - 1][state] : state == 0 ? 0 : GapDecoder.NEVER;
        double expected = StrictMath.exp(before + after[state] + score[i] + backward[i][1] - total);
        double seen = example.join[i] && was == (state == 1) ? 1 : 0;
        afterGradient[state] += (float) (seen - expected);
      }
    }
    for (int state = 0; state < 2; state++) {
      afterSquares[state] += afterGradient[state] * afterGradient[state];
      after[state] +=
          RATE * afterGradient[state] / (float) StrictMath.sqrt(afterSquares[state] + 1e-2f);
    }
  }

  private static double sum(double x, double y) {
    double most = Math.max(x, y);
    return most + StrictMath.log1p(StrictMath.exp(Math.min(x, y) - most));
  }

  private Weights quantised() {
    float[] sizes = new float[weights.length];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Math.abs(weights[i]);
    }
    Arrays.sort(sizes);
    // the few largest are cut, so that the many small ones keep their differences
    float step = sizes[sizes.length - sizes.length / 10_000 - 1] / Byte.MAX_VALUE;
    byte[] table = new byte[weights.length];
    for (int i = 0; i < table.length; i++) {
      int steps = Math.round(weights[i] / step);
      table[i] = (byte) Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, steps));
    }
    String words = String.join("\n", new TreeSet<>(foldsOfWord.keySet()));
    return new Weights(table, step, after[0], after[1], words);
  }
}
