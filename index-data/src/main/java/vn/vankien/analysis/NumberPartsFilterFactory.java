package vn.vankien.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/** Makes {@link NumberPartsFilter}, for queries. */
public final class NumberPartsFilterFactory extends TokenFilterFactory {

  /** Name by which Lucene, Solr and OpenSearch find it. */
  public static final String NAME = "vietnameseNumberParts";

  public NumberPartsFilterFactory(Map<String, String> args) {
    super(args);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("unknown parameters: " + args);
    }
  }

  /** Only for the service loader, which asks for it and does not use it. */
  public NumberPartsFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new NumberPartsFilter(input);
  }
}
