package vn.vankien.document;

import java.util.OptionalInt;

/**
 * The number and symbol (số, ký hiệu) that a document bears: {@code 18-NQ/TW}, {@code
 * 30/2020/NĐ-CP}.
 *
 * <p>A Party number puts a hyphen before the type and a slash before the issuer and carries no year
 * (Hướng dẫn 36-HD/VPTW, 1.3). A state number puts a slash first; norms carry their year (Law
 * 80/2015/QH13, Article 10(3)), administrative documents do not: {@code 1234/QĐ-TTg}. The place of
 * the slash in {@link #symbol} tells the two apart, so {@link #toString} writes back what was
 * printed.
 *
 * <p>A number alone is no identity: numbers restart every term or every year.
 *
 * @param serial digits, perhaps with a letter ({@code 12a}), without leading zeros, so that {@code
 *     05} and {@code 5} are one
 * @param year four digits, where the number carries one
 * @param symbol in NFC and in its issuer's letter case: {@code NQ/TW}, {@code QĐ-TTg}, {@code QH13}
 */
public record DocumentNumber(String serial, OptionalInt year, String symbol) {

  public DocumentNumber {
    if (serial.isEmpty() || !Character.isDigit(serial.charAt(0)) || symbol.isEmpty()) {
      throw new IllegalArgumentException(
          "number without serial or symbol: \"" + serial + "\" \"" + symbol + '"');
    }
    int zeros = 0;
    while (zeros < serial.length() - 1
        && serial.charAt(zeros) == '0'
        && Character.isDigit(serial.charAt(zeros + 1))) {
      zeros++;
    }
    serial = serial.substring(zeros);
  }

  /** A Party number: {@code party("18", "NQ", "TW")} is {@code 18-NQ/TW}. */
  public static DocumentNumber party(String serial, String type, String issuer) {
    return new DocumentNumber(serial, OptionalInt.empty(), type + '/' + issuer);
  }

  /**
   * Reads back what {@link #toString} wrote; spellings found in the wild are read by the grammar of
   * the citation package.
   *
   * @throws IllegalArgumentException if {@code canonical} is no such number
   */
  public static DocumentNumber parse(String canonical) {
    int hyphen = canonical.indexOf('-');
    int slash = canonical.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("number without symbol: \"" + canonical + '"');
    }
    if (hyphen >= 0 && hyphen < slash) {
      return new DocumentNumber(
          canonical.substring(0, hyphen), OptionalInt.empty(), canonical.substring(hyphen + 1));
    }
    String rest = canonical.substring(slash + 1);
    boolean dated = rest.indexOf('/') == 4 && rest.chars().limit(4).allMatch(Character::isDigit);
    return dated
        ? new DocumentNumber(
            canonical.substring(0, slash),
            OptionalInt.of(Integer.parseInt(rest, 0, 4, 10)),
            rest.substring(5))
        : new DocumentNumber(canonical.substring(0, slash), OptionalInt.empty(), rest);
  }

  /**
   * Whether the number has the Party's form: the slash inside the symbol and no year. Joint
   * circulars before 2009 have both, {@code 46/2001/TTLT/BTC-BGDĐT}.
   */
  public boolean isParty() {
    return symbol.indexOf('/') >= 0 && year.isEmpty();
  }

  /** The number as its issuer prints it; serials below ten get a zero: {@code 05-CT/TW}. */
  @Override
  public String toString() {
    boolean single = serial.length() == 1 || !Character.isDigit(serial.charAt(1));
    String printed = single ? '0' + serial : serial;
    return printed
        + (isParty() ? "-" : "/")
        + (year.isPresent() ? year.getAsInt() + "/" : "")
        + symbol;
  }
}
