package vn.vankien.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Every so many neighbouring terms as one, joined by blanks: of {@code a b c d}, in threes, {@code
 * a b c} and {@code b c d}. Lucene's {@code ShingleFilter} gives the same terms of our analysis,
 * whose positions have no gaps, and copies all attributes of every token to do so.
 */
final class SyllableRuns extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final int size;
  private final StringBuilder run = new StringBuilder();
  private int terms;

  SyllableRuns(TokenStream input, int size) {
    super(input);
    this.size = size;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (terms == size) {
      run.delete(0, run.indexOf(" ") + 1); // no term holds a blank
      terms--;
    }
    while (terms < size) {
      if (!input.incrementToken()) {
        return false;
      }
      run.append(run.isEmpty() ? "" : " ").append(term.buffer(), 0, term.length());
      terms++;
    }
    term.setEmpty().append(run);
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    run.setLength(0);
    terms = 0;
  }
}
