package vn.vankien.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.BytesRef;
import vn.vankien.analysis.VietnameseAnalysis;
import vn.vankien.document.SourceDocument;

/**
 * So much of a text that two can be compared without reading them: MinHash (Broder 1997), in one
 * permutation, over runs of three syllables without accents. A reprint with another opening and the
 * clone of a site that mangles accents keep most of these runs.
 */
final class Sketch {

  /** Of so many parts, two texts share about as many as they share runs of syllables. */
  private static final int PARTS = 64;

  private static final int RUN = 3;

  /** Characters; a shorter text is too little to be called nearly the same as another. */
  private static final int SHORTEST = 600;

  /** Eight in ten runs. Of two reports of one event by two writers, hardly one is shared. */
  private static final int ALIKE = PARTS * 8 / 10;

  /** Parts that are looked up together: with eight in ten equal, hardly ever no band is whole. */
  private static final int BAND = 4;

  static final int BANDS = PARTS / BAND;

  private final int figures;
  private final int[] parts;

  private Sketch(int figures, int[] parts) {
    this.figures = figures;
    this.parts = parts;
  }

  /**
   * The sketch of a document's text; empty if it is short, and for imported records: they are
   * pieces of laws by the ten thousand, and of two laws that end with one formula neither is a
   * copy.
   */
  static Optional<Sketch> of(SourceDocument document) {
    boolean imported = document.sourceId().equals(Copies.IMPORTED);
    return imported ? Optional.empty() : of(document.metadata().title(), document.text());
  }

  /**
   * The sketch of a text; empty if it is short.
   *
   * @param title two titles with other figures, such as those of two months' notices, are never
   *     nearly the same
   */
  static Optional<Sketch> of(String title, String text) {
    if (text.length() < SHORTEST) {
      return Optional.empty();
    }
    try (Analyzer analyzer = VietnameseAnalysis.folded();
        TokenStream syllables = analyzer.tokenStream(Schema.FOLDED, text)) {
      MinHashFilter hashes = new MinHashFilter(new SyllableRuns(syllables, RUN), 1, PARTS, 1, true);
      CharTermAttribute hash = hashes.addAttribute(CharTermAttribute.class);
      int[] parts = new int[PARTS];
      int count = 0;
      hashes.reset();
      while (hashes.incrementToken()) {
        parts[count++] = hash.toString().hashCode();
      }
      hashes.end();
      return count < PARTS ? Optional.empty() : Optional.of(new Sketch(figures(title), parts));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in memory
    }
  }

  private static int figures(String title) {
    return title.replaceAll("\\D+", " ").strip().hashCode();
  }

  static Sketch ofBytes(BytesRef bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
    int figures = buffer.getInt();
    int[] parts = new int[PARTS];
    buffer.asIntBuffer().get(parts);
    return new Sketch(figures, parts);
  }

  BytesRef bytes() {
    ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES * (1 + PARTS)).putInt(figures);
    buffer.asIntBuffer().put(parts);
    return new BytesRef(buffer.array());
  }

  /** Of all bands at least one is equal if two sketches are {@link #isLike alike}. */
  int band(int band) {
    int hash = 1;
    for (int i = band * BAND; i < (band + 1) * BAND; i++) {
      hash = 31 * hash + parts[i];
    }
    return hash;
  }

  boolean isLike(Sketch other) {
    return figures == other.figures && shared(other) >= ALIKE;
  }

  private int shared(Sketch other) {
    int shared = 0;
    for (int i = 0; i < PARTS; i++) {
      shared += parts[i] == other.parts[i] ? 1 : 0;
    }
    return shared;
  }
}
