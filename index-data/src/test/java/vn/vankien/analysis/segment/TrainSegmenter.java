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
 * Learns the weights of the embedded segmenter from annotated sentences: of all rows of words that
 * a sentence might be, the annotated one is to be likely (semi-Markov conditional random field), by
 * AdaGrad. The same input gives the same bytes.
 *
 * <p>The compounds of the corpus join the lexicon. A sentence is shown only those that other tenths
 * of the corpus know: else it would learn that every compound is known.
 *
 * <p>Tried and left out, on five folds of the training part: pointwise mutual information of
 * neighbouring syllables in 21 million syllables of laws (word F1 0.1 lower), compounds hidden
 * while learning (0.1 lower), compounds invented for it (no better), averaged weights (equal).
 */
public final class TrainSegmenter {

  private static final int FOLDS = 10;
  private static final int EPOCHS = 12;

  /** The weights of the epochs from here on are averaged. */
  private static final int SETTLED = 4;

  private static final int BITS = 20;
  private static final float RATE = 0.15f;
  private static final float DECAY = 1e-3f;
  private static final double SMALL = 1e-3;
  private static final long SEED = 20261123;

  private final float[] weights = new float[1 << BITS];
  private final float[] squares = new float[1 << BITS];
  private final float[] sums = new float[1 << BITS];
  private final Lexicon lexicon;
  private final Map<String, Integer> foldsOfWord = new HashMap<>();

  private TrainSegmenter(byte[] lexiconFile) {
    this.lexicon = EmbeddedSegmenter.lexicon(lexiconFile);
  }

  /** One sentence. Words and gaps that cannot be have no features. */
  private static final class Example {

    /** By the syllable behind the gap. */
    final int[][] gaps;

    /** By the first syllable of the word and its size less one. */
    final int[][][] words;

    /** Syllables of the annotated word that begins at each syllable, else zero. */
    final int[] sizes;

    Example(int syllables) {
      this.gaps = new int[syllables][0];
      this.words = new int[syllables][WordDecoder.LONGEST][0];
      this.sizes = new int[syllables];
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
    Random random = new Random(SEED);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(examples, random);
      examples.forEach(trainer::learn);
      if (epoch >= SETTLED) {
        trainer.addWeights();
      }
    }
    return trainer.quantised();
  }

  private void addWeights() {
    for (int i = 0; i < weights.length; i++) {
      sums[i] += weights[i];
    }
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
      examples.add(example(sentences.get(i), others | Lexicon.WRITTEN));
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
    FeatureRow features = new FeatureRow(weights.length);
    int count = row.count;
    Example example = new Example(count);
    int begin = 0;
    for (int i = 0; i < count; i++) {
      int slot = Syllables.EDGE + i;
      if (i > 0 && !row.glued[slot]) {
        GapFeatures.read(row, found, slot, features);
        example.gaps[i] = features.copy();
      }
      for (int size = 1; size <= WordDecoder.LONGEST && i + size <= count; size++) {
        if (size > 1 && row.glued[slot + size - 1]) {
          break;
        }
        WordFeatures.read(row, found, slot, slot + size, features);
        example.words[i][size - 1] = features.copy();
      }
      int end = row.end[slot];
      boolean goes = sentence.words().stream().anyMatch(w -> w.start() < end && w.end() > end);
      boolean glued = i + 1 < count && row.glued[slot + 1];
      if (i + 1 == count || glued || !goes) {
        example.sizes[begin] = i + 1 - begin;
        begin = i + 1;
      }
    }
    return example;
  }

  private void learn(Example example) {
    int n = example.sizes.length;
    if (Arrays.stream(example.sizes).anyMatch(size -> size > WordDecoder.LONGEST)) {
      return;
    }
    double[][] scores = scores(example);
    // sums in logarithms over all rows of words up to a syllable, and from it
    double[] forward = new double[n + 1];
    double[] backward = new double[n + 1];
    Arrays.fill(forward, 1, n + 1, Double.NEGATIVE_INFINITY);
    Arrays.fill(backward, 0, n, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < n; i++) {
      for (int size = 1; size <= scores[i].length; size++) {
        forward[i + size] = sum(forward[i + size], forward[i] + scores[i][size - 1]);
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int size = 1; size <= scores[i].length; size++) {
        backward[i] = sum(backward[i], backward[i + size] + scores[i][size - 1]);
      }
    }
    double[] joins = new double[n];
    for (int i = 0; i < n; i++) {
      for (int size = 1; size <= scores[i].length; size++) {
        double expected =
            StrictMath.exp(forward[i] + scores[i][size - 1] + backward[i + size] - forward[n]);
        double gradient = (example.sizes[i] == size ? 1 : 0) - expected;
        for (int gap = i + 1; gap < i + size; gap++) {
          joins[gap] += gradient;
        }
        if (Math.abs(gradient) > SMALL) {
          step(example.words[i][size - 1], (float) gradient);
        }
      }
    }
    for (int gap = 1; gap < n; gap++) {
      step(example.gaps[gap], (float) joins[gap]);
    }
  }

  /** Scores by begin and size less one. */
  private double[][] scores(Example example) {
    int n = example.sizes.length;
    double[][] scores = new double[n][];
    for (int i = 0; i < n; i++) {
      int most = 0;
      while (most < WordDecoder.LONGEST && example.words[i][most].length > 0) {
        most++;
      }
      scores[i] = new double[most];
      double joined = 0;
      for (int size = 1; size <= most; size++) {
        joined += size == 1 ? 0 : score(example.gaps[i + size - 1]);
        scores[i][size - 1] = joined + score(example.words[i][size - 1]);
      }
    }
    return scores;
  }

  private double score(int[] features) {
    double score = 0;
    for (int feature : features) {
      score += weights[feature];
    }
    return score;
  }

  private void step(int[] features, float gradient) {
    for (int feature : features) {
      float slope = gradient - DECAY * weights[feature];
      squares[feature] += slope * slope;
      weights[feature] += RATE * slope / (float) StrictMath.sqrt(squares[feature] + 1e-2f);
    }
  }

  private static double sum(double x, double y) {
    double most = Math.max(x, y);
    return most == Double.NEGATIVE_INFINITY
        ? most
        : most + StrictMath.log1p(StrictMath.exp(Math.min(x, y) - most));
  }

  private Weights quantised() {
    float[] sizes = new float[sums.length];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Math.abs(sums[i]);
    }
    Arrays.sort(sizes);
    // the few largest are cut, so that the many small ones keep their differences
    float step = sizes[sizes.length - sizes.length / 10_000 - 1] / Byte.MAX_VALUE;
    byte[] table = new byte[sums.length];
    for (int i = 0; i < table.length; i++) {
      int steps = Math.round(sums[i] / step);
      table[i] = (byte) Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, steps));
    }
    return new Weights(table, String.join("\n", new TreeSet<>(foldsOfWord.keySet())));
  }
}
