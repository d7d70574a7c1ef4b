package vn.vankien.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/** Makes {@link SyllableBigramFilter}; belongs behind {@link VietnameseTokenizer}. */
public final class SyllableBigramFilterFactory extends TokenFilterFactory {

  /** Name by which Lucene, Solr and OpenSearch find it. */
  public static final String NAME = "vietnameseBigram";

  public SyllableBigramFilterFactory(Map<String, String> args) {
    super(args);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("unknown parameters: " + args);
    }
  }

  /** Only for the service loader, which asks for it and does not use it. */
  public SyllableBigramFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new SyllableBigramFilter(input);
  }
}
