package vn.vankien.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/** Makes {@link VietnameseFoldingFilter}, for chains with another tokenizer. */
public final class VietnameseFoldingFilterFactory extends TokenFilterFactory {

  /** Name by which Lucene, Solr and OpenSearch find it. */
  public static final String NAME = "vietnameseFolding";

  public VietnameseFoldingFilterFactory(Map<String, String> args) {
    super(args);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("unknown parameters: " + args);
    }
  }

  /** Only for the service loader, which asks for it and does not use it. */
  public VietnameseFoldingFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new VietnameseFoldingFilter(input);
  }
}
