package vn.vankien.analysis;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;

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
  public static final String ID = "vi-3";

  /**
   * The id of the segmenter whose words are among the terms; none, because syllables and their
   * pairs found more than words did. An index made with another is refused.
   */
  public static final String SEGMENTER = "none";

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

  /**
   * Queries for {@link #words}: a number or a date is its canonical term alone, and an abbreviation
   * of the trade stands beside its words as a graph, {@code ubnd|(ủy ban nhân dân)}. For Lucene's
   * {@code QueryBuilder}, which reads graphs of up to about a thousand terms; never index with it.
   */
  public static Analyzer queryWords() {
    return new QueryChain(false, true);
  }

  /** Queries for {@link #folded}, with the same abbreviations. */
  public static Analyzer queryFolded() {
    return new QueryChain(true, true);
  }

  /**
   * What {@link #queryWords} or {@link #queryFolded} gives, as a list for who builds queries part
   * by part; of any length.
   *
   * @param folded whether the parts are for {@link #folded}
   */
  public static List<QueryPart> queryParts(String query, boolean folded) {
    try (Analyzer analyzer = new QueryChain(folded, false)) {
      return QueryPart.of(Abbreviations.terms(analyzer, query), Abbreviations.alternatives(folded));
    }
  }

  /**
   * The one term by which a document number is found, if {@code text} begins with a number: {@code
   * "03 - KH/TƯ"} gives {@code 3-kh/tw}. It is what {@link #words} gives for the number in a text.
   */
  public static Optional<String> numberTerm(String text) {
    NumberReader number = new NumberReader();
    char[] chars = text.toCharArray();
    boolean found =
        chars.length > 0
            && Letters.classOf(chars[0]) == Letters.DIGIT
            && number.read(chars, 0, chars.length)
            && !number.date;
    return found ? Optional.of(new String(number.term, 0, number.length)) : Optional.empty();
  }

  /** Whether a query was typed with accents, and so should be held to them. */
  public static boolean hasVietnameseAccents(String query) {
    return VietnameseFolding.hasVietnameseAccents(query);
  }

  private static final class QueryChain extends Analyzer {

    private final boolean bare;
    private final boolean expanding;

    QueryChain(boolean bare, boolean expanding) {
      this.bare = bare;
      this.expanding = expanding;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      VietnameseTokenizer source = new VietnameseTokenizer();
      TokenStream stream = new NumberPartsFilter(source);
      stream = bare ? new AccentStrippingFilter(stream) : stream;
      if (expanding) {
        stream = new SynonymGraphFilter(stream, Abbreviations.synonyms(bare), false);
      }
      return new TokenStreamComponents(source, stream);
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
      return bare ? new AccentStrippingFilter(in) : in;
    }
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
