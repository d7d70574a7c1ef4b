package vn.vankien.analysis;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.charfilter.BaseCharFilter;

/**
 * Repairs characters before any tokenizer sees them: combining marks join their letters in whatever
 * order they come, what has no width goes, NBSP is a space, Ð is Đ. Letter case stays, and offsets
 * point into the text as it was given.
 *
 * <p>{@link VietnameseTokenizer} needs no such filter; this one is for chains with another
 * tokenizer. It holds the whole text while it works.
 */
public final class VietnameseCharFilter extends BaseCharFilter {

  private char[] repaired = new char[0];
  private int length = -1;
  private int position;

  public VietnameseCharFilter(Reader in) {
    super(in);
  }

  @Override
  public int read(char[] buffer, int offset, int count) throws IOException {
    if (length < 0) {
      repair();
    }
    if (position >= length) {
      return count == 0 ? 0 : -1;
    }
    int read = Math.min(count, length - position);
    System.arraycopy(repaired, position, buffer, offset, read);
    position += read;
    return read;
  }

  private void repair() throws IOException {
    repaired = readAll();
    int raw = repaired.length;
    length = 0;
    for (int i = 0; i < raw; i++) {
      char c = repaired[i];
      int kind = Letters.classOf(c);
      char joined = kind == Letters.MARK && length > 0 ? join(c) : 0;
      if (joined != 0) {
        repaired[length - 1] = joined;
      } else if (kind != Letters.MARK && kind != Letters.IGNORED) {
        repaired[length++] = repair(c);
        continue;
      }
      addOffCorrectMap(length, i + 1 - length);
    }
  }

  private char join(char mark) {
    return Letters.compose(repaired[length - 1], Letters.fold(mark));
  }

  private static char repair(char c) {
    return switch (c) {
      case '\u00D0', '\u0189' -> 'Đ';
      case '\u00F0', '\u0256' -> 'đ';
      case '\u00A0', '\u202F', '\u2007' -> ' ';
      default -> c;
    };
  }

  private char[] readAll() throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[4096];
    int read = input.read(buffer);
    while (read >= 0) {
      text.append(buffer, 0, read);
      read = input.read(buffer);
    }
    char[] all = new char[text.length()];
    text.getChars(0, all.length, all, 0);
    return all;
  }
}
