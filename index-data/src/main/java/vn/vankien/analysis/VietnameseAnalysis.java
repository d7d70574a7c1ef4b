package vn.vankien.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;

/**
 * The analyzers of Vietnamese text; every field of the index uses one of them.
 *
 * <p>Of {@code Luân chuyển cán bộ theo 98-QĐ/TW}:
 *
 * <pre>
 * words          luân chuyển cán bộ theo 98-qđ/tw|98 qđ tw
 * bigrams        luân_chuyển chuyển_cán cán_bộ bộ_theo
 * folded         luan chuyen can bo theo 98-qd/tw|98 qd tw
 * foldedBigrams  luan_chuyen chuyen_can can_bo bo_theo
 * </pre>
 */
public final class VietnameseAnalysis {

  /** Names the terms that the analyzers give; an index made under another id is refused. */
  public static final String ID = "vi-1";

  private VietnameseAnalysis() {}

  /** Accented syllables, numbers and dates. */
  public static Analyzer words() {
    return new Chain(false, false);
  }

  /** Pairs of accented syllables, within a clause. */
  public static Analyzer bigrams() {
    return new Chain(false, true);
  }

  /** Syllables, numbers and dates without accents. */
  public static Analyzer folded() {
    return new Chain(true, false);
  }

  /** Pairs of syllables without accents, within a clause. */
  public static Analyzer foldedBigrams() {
    return new Chain(true, true);
  }

  /** Whether a query was typed with accents, and so should be held to them. */
  public static boolean hasVietnameseAccents(String query) {
    return VietnameseFolding.hasVietnameseAccents(query);
  }

  private static final class Chain extends Analyzer {

    private final boolean bare;
    private final boolean pairs;

    Chain(boolean bare, boolean pairs) {
      this.bare = bare;
      this.pairs = pairs;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      VietnameseTokenizer source = new VietnameseTokenizer();
      TokenStream stream = bare ? new AccentStrippingFilter(source) : source;
      return new TokenStreamComponents(source, pairs ? new SyllableBigramFilter(stream) : stream);
    }

    /** A wildcard or a sort key is folded, not cut into terms. */
    @Override
    protected TokenStream normalize(String field, TokenStream in) {
      return bare ? new AccentStrippingFilter(in) : in;
    }
  }
}
