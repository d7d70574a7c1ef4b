package vn.vankien.analysis;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Joins each syllable to the next, and gives nothing but the pairs: {@code luân chuyển cán bộ} is
 * {@code luân_chuyển chuyển_cán cán_bộ}.
 *
 * <p>A pair stands at the position of its first syllable. None reaches across the end of a clause
 * or into a document number, as {@link VietnameseTokenizer}'s flags tell.
 */
public final class SyllableBigramFilter extends TokenFilter {

  /** Type of a pair. */
  public static final String BIGRAM = "<BIGRAM>";

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute span = addAttribute(PositionLengthAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);

  private char[] previous = new char[64];
  private int previousLength;
  private int previousStart;

  /** From the last pair to the previous syllable, in positions. */
  private int previousIncrement;

  private int canonicalIncrement;

  public SyllableBigramFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (input.incrementToken()) {
      int flag = flags.getFlags();
      int step = canonicalIncrement + increment.getPositionIncrement();
      canonicalIncrement = 0;
      if ((flag & VietnameseTokenizer.CANONICAL) != 0) {
        canonicalIncrement = step; // its first part stands at the same position
      } else if ((flag & VietnameseTokenizer.PART) != 0) {
        previousLength = 0;
        previousIncrement += step;
      } else if (previousLength > 0 && (flag & VietnameseTokenizer.AFTER_BREAK) == 0) {
        join(step);
        return true;
      } else {
        remember(term.buffer(), 0, term.length(), offset.startOffset());
        previousIncrement += step;
      }
    }
    return false;
  }

  /** Turns the current term into the pair, and keeps the term for the next. */
  private void join(int step) {
    int length = term.length();
    int begin = offset.startOffset();
    int head = previousLength + 1;
    char[] joined = term.resizeBuffer(head + length);
    System.arraycopy(joined, 0, joined, head, length);
    System.arraycopy(previous, 0, joined, 0, previousLength);
    joined[previousLength] = '_';
    term.setLength(head + length);
    int end = offset.endOffset();
    offset.setOffset(previousStart, end);
    increment.setPositionIncrement(previousIncrement);
    span.setPositionLength(1);
    type.setType(BIGRAM);
    flags.setFlags(0);
    remember(joined, head, length, begin);
    previousIncrement = step;
  }

  private void remember(char[] chars, int from, int length, int begin) {
    if (length > previous.length) {
      previous = Arrays.copyOf(previous, 2 * length);
    }
    System.arraycopy(chars, from, previous, 0, length);
    previousLength = length;
    previousStart = begin;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    previousLength = 0;
    previousIncrement = 0;
    canonicalIncrement = 0;
  }

  @Override
  public void end() throws IOException {
    super.end();
    increment.setPositionIncrement(increment.getPositionIncrement() + previousIncrement);
  }
}
