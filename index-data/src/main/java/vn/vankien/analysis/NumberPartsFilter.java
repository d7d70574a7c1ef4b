package vn.vankien.analysis;

import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;

/**
 * Takes the parts of document numbers and dates out of a query, where the canonical term alone says
 * what is meant: {@code 18-NQ/TW} does not ask for every 18.
 *
 * <p>What follows keeps its distance, so phrases around a number still match.
 */
public final class NumberPartsFilter extends FilteringTokenFilter {

  private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);
  private final PositionLengthAttribute span = addAttribute(PositionLengthAttribute.class);

  public NumberPartsFilter(TokenStream input) {
    super(input);
  }

  @Override
  protected boolean accept() {
    span.setPositionLength(1);
    return (flags.getFlags() & (VietnameseTokenizer.PART | VietnameseTokenizer.DATE_WORD)) == 0;
  }
}
