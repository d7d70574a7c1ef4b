package vn.vankien.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;

/**
 * Puts the words beside the abbreviations of a query and the reverse; needs {@link
 * NumberPartsFilter} before it.
 *
 * <p>{@code folded="true"} (default false): the terms have no accents.
 */
public final class AbbreviationFilterFactory extends TokenFilterFactory {

  /** Name by which Lucene, Solr and OpenSearch find it. */
  public static final String NAME = "vietnameseAbbreviations";

  private final boolean folded;

  public AbbreviationFilterFactory(Map<String, String> args) {
    super(args);
    folded = getBoolean(args, "folded", false);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("unknown parameters: " + args);
    }
  }

  /** Only for the service loader, which asks for it and does not use it. */
  public AbbreviationFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new SynonymGraphFilter(input, Abbreviations.synonyms(folded), false);
  }
}
