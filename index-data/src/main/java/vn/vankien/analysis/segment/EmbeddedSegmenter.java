package vn.vankien.analysis.segment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * Our own segmenter: each gap between syllables joins or parts, as a linear model of its
 * surroundings says.
 *
 * <p>Weakness: the weights come from 1,400 sentences of news, so compounds of two known words that
 * the lexicon lacks are parted, and names in running capitals are guessed.
 */
final class EmbeddedSegmenter implements Segmenter {

  /** What a word of one syllable may be; {@code lexicon.txt} names them. */
  static final List<String> KINDS =
      List.of("function", "number", "classifier", "noun", "verb", "adjective");

  private final String id;
  private final Lexicon lexicon;
  private final Weights weights;

  EmbeddedSegmenter(byte[] lexiconFile, byte[] weightsFile) throws IOException {
    this.weights = Weights.read(weightsFile);
    this.lexicon = lexicon(lexiconFile);
    this.lexicon.addLines(weights.words, 1);
    CRC32 crc = new CRC32();
    crc.update(lexiconFile);
    crc.update(weightsFile);
    this.id = String.format(Locale.ROOT, "embedded-2-%08x", crc.getValue());
  }

  static EmbeddedSegmenter shared() {
    return Shared.INSTANCE;
  }

  /** The words of {@code lexicon.txt}; lines that begin with # are about it. */
  static Lexicon lexicon(byte[] file) {
    Lexicon lexicon = new Lexicon();
    String text = new String(file, StandardCharsets.UTF_8);
    text.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(line, lexicon));
    return lexicon;
  }

  private static void add(String line, Lexicon lexicon) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      lexicon.addLines(line, Lexicon.WRITTEN);
    } else {
      int kind = KINDS.indexOf(line.substring(0, colon));
      if (kind < 0) {
        throw new IllegalArgumentException("kind of word unknown: " + line);
      }
      lexicon.addAlone(line.substring(colon + 1), 1 << kind);
    }
  }

  static byte[] resource(String name) {
    try (InputStream file = EmbeddedSegmenter.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing beside " + EmbeddedSegmenter.class);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public void segment(CharSequence text, Words words) {
    Syllables row = new Syllables();
    SyllableReader reader = new SyllableReader(text, row);
    LexiconMatches found = new LexiconMatches(lexicon);
    GapFeatures features = new GapFeatures(weights.table.length);
    GapDecoder gaps = new GapDecoder();
    int[] indexes = new int[GapFeatures.COUNT];
    while (reader.next()) {
      int from = Syllables.EDGE;
      int to = from + row.count;
      found.find(row, ~(1 << 31));
      for (int i = from + 1; i < to; i++) {
        gaps.score[i] = row.glued[i] ? GapDecoder.NEVER : score(row, found, features, i, indexes);
      }
      gaps.decide(from + 1, to, weights.joinAfterPart, weights.joinAfterJoin);
      int begin = row.start[from];
      for (int i = from + 1; i < to; i++) {
        if (!gaps.join[i]) {
          words.accept(begin, row.end[i - 1]);
          begin = row.start[i];
        }
      }
      words.accept(begin, row.end[to - 1]);
    }
  }

  private float score(
      Syllables row, LexiconMatches found, GapFeatures features, int gap, int[] indexes) {
    features.read(row, found, gap, indexes);
    byte[] table = weights.table;
    int sum = 0;
    for (int index : indexes) {
      sum += table[index];
    }
    return sum * weights.step;
  }

  /** Read when first asked for. */
  private static final class Shared {
    static final EmbeddedSegmenter INSTANCE = read();

    private static EmbeddedSegmenter read() {
      try {
        return new EmbeddedSegmenter(resource("lexicon.txt"), resource("weights.bin"));
      } catch (IOException e) {
        throw new UncheckedIOException("weights.bin", e);
      }
    }
  }
}
