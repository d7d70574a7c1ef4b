package vn.vankien.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeFactory;

/**
 * Cuts Vietnamese text into syllables, folded, with offsets into the text as it was given.
 *
 * <p>{@code Kỉ luật theo QĐ 69 - QĐ/TW} gives {@code kỷ luật theo qđ 69-qđ/tw|69 qđ tw}: a document
 * number or a date is one canonical term that spans its parts, and the parts follow it from the
 * same position on, so that either finds the text.
 *
 * <p>Any text goes in. Words of other scripts stay whole, ideographs stand alone, words over 255
 * characters are cut, and what is neither letter nor digit separates.
 */
public final class VietnameseTokenizer extends Tokenizer {

  /** Flag of a term before which a sentence or a clause ended. */
  public static final int AFTER_BREAK = 1;

  /** Flag of a canonical number or date, which spans the terms of its parts. */
  public static final int CANONICAL = 2;

  /** Flag of a term that is a part of a number or of a date in digits. */
  public static final int PART = 4;

  /** Flag of a word of a written date, {@code 7 tháng 2 năm 2023}. */
  public static final int DATE_WORD = 8;

  /** Type of a syllable or any other word. */
  public static final String SYLLABLE = "<SYLLABLE>";

  /** Type of a run of digits. */
  public static final String DIGITS = "<DIGITS>";

  /** Type of a canonical document number. */
  public static final String NUMBER = "<NUMBER>";

  /** Type of a canonical date. */
  public static final String DATE = "<DATE>";

  private static final int LOOKAHEAD = WordReader.LOOKAHEAD + NumberReader.LOOKAHEAD;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute span = addAttribute(PositionLengthAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);

  private final WordReader word = new WordReader();
  private final NumberReader number = new NumberReader();

  private final char[] text = new char[8 * LOOKAHEAD];
  private int start;
  private int position;
  private int limit;
  private boolean exhausted;

  /** Index after the number whose parts are being read; parts follow until there. */
  private int numberEnd;

  private int partFlag;
  private boolean firstPart;
  private boolean broken;

  public VietnameseTokenizer() {}

  public VietnameseTokenizer(AttributeFactory factory) {
    super(factory);
  }

  @Override
  public boolean incrementToken() throws IOException {
    clearAttributes();
    int kind = skipToWord();
    if (kind < 0) {
      return false;
    }
    int breakFlag = broken ? AFTER_BREAK : 0;
    if (kind == Letters.DIGIT && position >= numberEnd && number.read(text, position, limit)) {
      numberEnd = number.end;
      partFlag = number.inWords ? DATE_WORD : PART;
      firstPart = true;
      span.setPositionLength(number.parts);
      flags.setFlags(breakFlag | CANONICAL);
      emit(number.term, number.length, number.end, number.date ? DATE : NUMBER);
      return true;
    }
    broken = false;
    if (kind == Letters.IDEOGRAPH) {
      word.term[0] = Letters.fold(text[position]);
      word.length = 1;
      word.end = position + 1;
      word.digits = false;
    } else {
      word.read(text, position, limit);
    }
    if (position < numberEnd) {
      breakFlag |= partFlag;
      if (partFlag == PART) {
        word.readCentralCommittee();
      }
      if (firstPart) {
        increment.setPositionIncrement(0);
        firstPart = false;
      }
    }
    flags.setFlags(breakFlag);
    emit(word.term, word.length, word.end, word.digits ? DIGITS : SYLLABLE);
    position = word.end;
    return true;
  }

  private void emit(char[] chars, int length, int end, String kind) {
    term.copyBuffer(chars, 0, length);
    offset.setOffset(correctOffset(start + position), correctOffset(start + end));
    type.setType(kind);
  }

  /** Moves to the next letter, digit or ideograph and returns its class, or -1 at the end. */
  private int skipToWord() throws IOException {
    while (true) {
      if (limit - position < LOOKAHEAD && !exhausted) {
        fill();
      }
      if (position >= limit) {
        return -1;
      }
      char c = text[position];
      int kind = Letters.classOf(c);
      switch (kind) {
        case Letters.LETTER, Letters.DIGIT, Letters.IDEOGRAPH -> {
          return kind;
        }
        case Letters.BREAK -> broken |= endsClause(c);
        case Letters.SEPARATOR -> {
          if (c == '\n' && isBlankLine()) {
            broken = true;
          } else if (WordReader.pairAt(text, position, limit) != 0) {
            return Letters.LETTER;
          }
        }
        default -> {}
      }
      position++;
    }
  }

  /** A dot inside TP.HCM or between digits ends nothing. */
  private boolean endsClause(char c) {
    if ((c != '.' && c != ',') || position + 1 >= limit) {
      return true;
    }
    int next = Letters.classOf(text[position + 1]);
    return next != Letters.LETTER && next != Letters.DIGIT;
  }

  /** A line that merely wraps, as in a PDF, ends nothing; an empty line does. */
  private boolean isBlankLine() {
    int i = position + 1;
    while (i < limit && (text[i] == ' ' || text[i] == '\r' || text[i] == '\t')) {
      i++;
    }
    return i < limit && text[i] == '\n';
  }

  private void fill() throws IOException {
    int done = Math.max(0, position - CentralCommittee.LOOKBACK);
    System.arraycopy(text, done, text, 0, limit - done);
    limit -= done;
    start += done;
    numberEnd -= done;
    position -= done;
    while (limit < text.length && !exhausted) {
      int read = input.read(text, limit, text.length - limit);
      if (read < 0) {
        exhausted = true;
      } else {
        limit += read;
      }
    }
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    start = 0;
    position = 0;
    limit = 0;
    exhausted = false;
    numberEnd = 0;
    firstPart = false;
    broken = false;
  }

  @Override
  public void end() throws IOException {
    super.end();
    int last = correctOffset(start + limit);
    offset.setOffset(last, last);
  }
}
