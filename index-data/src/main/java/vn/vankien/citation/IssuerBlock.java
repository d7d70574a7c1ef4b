package vn.vankien.citation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vankien.document.IssuingBody;

/**
 * Decides the issuer of a document from its number, its title block, its signature and its first
 * sentence: three central bodies sign with TW, and every province with TU.
 */
final class IssuerBlock {

  private static final String[] CENTRAL = {
    "Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương"
  };

  private static final String[] VERBS = {
    " quy dinh", " quyet dinh", " yeu cau", " ban hanh", " ket luan", " huong dan", " chi dao"
  };

  /** How the second line of a body's name begins. */
  private static final String[] SECOND_LINES = {
    "va ", "tinh ", "thanh pho ", "huyen ", "quan ", "xa ", "phuong ", "thi xa "
  };

  /** Common nouns before a place, which {@link #recased} would write like the place. */
  private static final Pattern PLACE_WORD =
      Pattern.compile("(?<= )(?:Tỉnh|Thành Phố|Huyện|Quận|Xã|Phường|Thị Xã)(?= \\p{L})");

  private static final int FIRST_SENTENCES = 9_000;
  private static final int CELLS_ABOVE = 8;

  private final FoldedText text;
  private final Cells cells;

  IssuerBlock(FoldedText text, Cells cells) {
    this.text = text;
    this.cells = cells;
  }

  /**
   * The issuer.
   *
   * @param anchor the cell of the number, or of the type
   * @param code the issuer's code in the number; empty or missing if there is none
   */
  Optional<IssuingBody> read(int anchor, Optional<String> code) {
    String symbol = code.orElse("");
    if (symbol.equals("TW")) {
      return Optional.of(central(anchor));
    }
    if (IssuerTable.bodies(symbol).size() == 1 && !IssuerTable.isLocal(symbol)) {
      return Optional.of(IssuerTable.body(symbol));
    }
    Optional<String> name = nameAbove(anchor);
    if (name.isPresent()) {
      return Optional.of(new IssuingBody(symbol, name.get()));
    }
    return symbol.isEmpty() ? Optional.empty() : Optional.of(IssuerTable.body(symbol));
  }

  private IssuingBody central(int anchor) {
    for (String name : CENTRAL) {
      if (signed(FoldedText.foldAll(name))) {
        return new IssuingBody("TW", name);
      }
    }
    for (String name : new String[] {CENTRAL[0], CENTRAL[1]}) {
      if (headed(anchor, FoldedText.foldAll(name))) {
        return new IssuingBody("TW", name);
      }
    }
    return new IssuingBody("TW", acting().orElse(CENTRAL[2]));
  }

  /** {@code T/M BỘ CHÍNH TRỊ}, before the signature. */
  private boolean signed(String folded) {
    for (int i = text.length() - 1; i >= 0; i--) {
      if (text.at(i) == 't' && text.at(i + 1) == '/' && text.at(i + 2) == 'm') {
        return text.match(text.skipSpace(i + 3), folded) >= 0;
      }
    }
    return false;
  }

  private boolean headed(int anchor, String folded) {
    for (int i = Math.max(0, anchor - CELLS_ABOVE); i <= anchor && i < cells.size(); i++) {
      if (cells.get(i).capitals() && cells.startsWith(cells.get(i), folded)) {
        return true;
      }
    }
    return false;
  }

  /** {@code Bộ Chính trị quy định …}: the first body at the start of a line that acts. */
  private Optional<String> acting() {
    int last = Math.min(text.length(), FIRST_SENTENCES);
    boolean lineStart = true;
    for (int i = 0; i < last; i++) {
      if (text.isLineEndAt(i)) {
        lineStart = true;
        continue;
      }
      if (lineStart && text.isLetterAt(i)) {
        lineStart = false;
        for (String name : CENTRAL) {
          int end = text.match(i, FoldedText.foldAll(name));
          if (end >= 0 && acts(end)) {
            return Optional.of(name);
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean acts(int end) {
    for (String verb : VERBS) {
      if (text.match(end, verb) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The nearest cell in capitals above the number that names a body. */
  private Optional<String> nameAbove(int anchor) {
    for (int i = Math.min(anchor, cells.size() - 1); i >= Math.max(0, anchor - CELLS_ABOVE); i--) {
      if (i != anchor && isName(i)) {
        String name = cells.words(cells.get(i));
        // BỘ LAO ĐỘNG - THƯƠNG BINH / VÀ XÃ HỘI; ỦY BAN NHÂN DÂN / TỈNH QUẢNG NGÃI
        boolean goesOn = i > 0 && isSecondLine(cells.get(i)) && isName(i - 1);
        return Optional.of(recased(goesOn ? cells.words(cells.get(i - 1)) + " " + name : name));
      }
    }
    return Optional.empty();
  }

  private boolean isName(int i) {
    Cells.Cell cell = cells.get(i);
    boolean emblem =
        cells.startsWith(cell, "dang cong san")
            || cells.startsWith(cell, "cong hoa")
            || cells.startsWith(cell, "doc lap")
            || cells.isRule(cell);
    return cell.capitals() && !emblem && cell.end() - cell.start() < 90;
  }

  private boolean isSecondLine(Cells.Cell cell) {
    for (String first : SECOND_LINES) {
      if (cells.startsWith(cell, first)) {
        return true;
      }
    }
    return false;
  }

  /** TỈNH ỦY HẢI DƯƠNG as readers write it: the body's name as we know it, then a place's. */
  private static String recased(String capitals) {
    FoldedText folded = new FoldedText(capitals);
    Optional<IssuerWords.Found> known = IssuerWords.readAt(folded, 0);
    if (known.isPresent()
        && known.get().end() == folded.length()
        && !IssuerTable.isLocal(known.get().body().code())) {
      return known.get().body().name();
    }
    String lower = capitals.toLowerCase(Locale.forLanguageTag("vi"));
    int nameEnd = 0;
    for (String name : IssuerTable.names().keySet()) {
      int end = folded.matchWord(0, name);
      nameEnd = Math.max(nameEnd, end);
    }
    StringBuilder recased = new StringBuilder();
    boolean wordStart = true;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      boolean capital = i == 0 || (wordStart && known.isPresent() && i >= nameEnd);
      recased.append(capital ? Character.toUpperCase(c) : c);
      wordStart = c == ' ' || c == '-';
    }
    return PLACE_WORD
        .matcher(recased)
        .replaceAll(word -> word.group().toLowerCase(Locale.forLanguageTag("vi")));
  }
}
