package vn.vankien.ingest.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankien.citation.NumberGrammar;
import vn.vankien.document.DocumentNumber;

/**
 * The number in the name of a document's file: {@code 07-CT-UBND.signed.pdf}. On scans the serial
 * is written by hand and beyond OCR, but the symbol is printed; where the head of the text bears
 * the very symbol of the name, the name is believed.
 */
final class FileNameNumber {

  private static final Pattern NAME =
      Pattern.compile(
          "^(\\d{1,5})(?:[-_. ](\\d{4}))?[-_. ]((?:[\\p{L}]{1,6}[-_]){1,3}[\\p{L}\\d]{2,12})(?:[-_. (].*)?\\.\\w{2,5}$");

  /** The number stands above the title, in UTF-16 units. */
  private static final int HEAD = 1_200;

  private FileNameNumber() {}

  /** Empty unless both say it. */
  static Optional<DocumentNumber> find(String url, String text) {
    String name = url.substring(url.lastIndexOf('/') + 1);
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String head = letters(text.substring(0, Math.min(HEAD, text.length())));
    String symbol = matcher.group(3).replace('_', '-');
    for (String code : new String[] {symbol, symbol.substring(0, symbol.lastIndexOf('-'))}) {
      if (code.indexOf('-') > 0 && head.contains("/" + letters(code))) {
        String year = matcher.group(2) == null ? "" : matcher.group(2) + "/";
        return NumberGrammar.read(matcher.group(1) + "/" + year + code);
      }
    }
    return Optional.empty();
  }

  /** Without blanks, which OCR strews about. */
  private static String letters(String text) {
    return text.toUpperCase(Locale.ROOT).replaceAll("\\s+", "").replace('Ð', 'Đ');
  }
}
