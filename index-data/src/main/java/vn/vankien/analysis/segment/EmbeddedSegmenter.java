package vn.vankien.analysis.segment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * Our own segmenter: of all rows of words the one whose words, and the gaps that they join, score
 * best in a linear model of their surroundings.
 *
 * <p>Weakness: the weights come from 1,400 sentences of news, so compounds of two known words that
 * the lexicon lacks are parted, and names in running capitals are guessed.
 */
final class EmbeddedSegmenter implements Segmenter {

  /** What a word of one syllable may be; {@code lexicon.txt} names them. */
  static final List<String> KINDS =
      List.of("function", "number", "classifier", "noun", "verb", "adjective", "surname");

  /** The kind that counts only where a capital is written. */
  static final int SURNAME = 1 << KINDS.indexOf("surname");

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
    this.id = String.format(Locale.ROOT, "embedded-3-%08x", crc.getValue());
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
    WordDecoder decoder = new WordDecoder(weights.table);
    while (reader.next()) {
      found.find(row, ~(1 << 31));
      decoder.decide(row, found);
      int to = Syllables.EDGE + row.count;
      for (int i = Syllables.EDGE; i < to; i = decoder.end[i]) {
        words.accept(row.start[i], row.end[decoder.end[i] - 1]);
      }
    }
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
