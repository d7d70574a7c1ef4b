package vn.vankien.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Folds the terms of another tokenizer as {@link VietnameseTokenizer} folds its own: lower case,
 * tone placement, one of each i/y pair. Put {@link VietnameseCharFilter} before the tokenizer.
 */
public final class VietnameseFoldingFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  public VietnameseFoldingFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    char[] chars = term.buffer();
    boolean toned = false;
    for (int i = 0; i < term.length(); i++) {
      int info = Letters.info(chars[i]);
      toned |= Letters.isToned(info);
      chars[i] = (char) info;
    }
    Spelling.respell(chars, term.length(), toned);
    return true;
  }
}
