package vn.vankien.analysis;

import java.util.Map;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;

/** Makes {@link VietnameseTokenizer}. */
public final class VietnameseTokenizerFactory extends TokenizerFactory {

  /** Name by which Lucene, Solr and OpenSearch find it. */
  public static final String NAME = "vietnamese";

  public VietnameseTokenizerFactory(Map<String, String> args) {
    super(args);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("unknown parameters: " + args);
    }
  }

  /** Only for the service loader, which asks for it and does not use it. */
  public VietnameseTokenizerFactory() {
    throw defaultCtorException();
  }

  @Override
  public Tokenizer create(AttributeFactory factory) {
    return new VietnameseTokenizer(factory);
  }
}
