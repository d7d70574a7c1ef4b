package vn.vankien.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes tones, shapes and the stroke of đ off folded terms: {@code đường} is {@code duong}. Lengths
 * and offsets stay.
 *
 * <p>What is written with i or y is one term here as well, so that {@code ki luat} finds {@code kỷ
 * luật}.
 */
public final class AccentStrippingFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  public AccentStrippingFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    strip(term.buffer(), term.length());
    return true;
  }

  static void strip(char[] folded, int length) {
    for (int i = 0; i < length; i++) {
      folded[i] = Letters.bare(folded[i]);
    }
    if (length == 2 && folded[1] == 'i' && "hklmst".indexOf(folded[0]) >= 0) {
      folded[1] = 'y';
    }
  }
}
