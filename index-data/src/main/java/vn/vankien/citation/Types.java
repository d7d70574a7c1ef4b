package vn.vankien.citation;

import java.util.List;
import java.util.Optional;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.DocumentType;

/** Decides the type of a document from its type word and its number. */
final class Types {

  private Types() {}

  /**
   * The word decides where there is one; else the code, unless two types share it, as Quy định and
   * Quyết định share QĐ in Party numbers.
   */
  static Optional<DocumentType> of(
      Optional<TypeTable.Word> word,
      Optional<TypeTable.Code> code,
      Optional<DocumentNumber> number) {
    if (word.isPresent() && word.get().type().isPresent()) {
      return word.get().type();
    }
    Optional<TypeTable.Code> its =
        code.isPresent() ? code : word.flatMap(w -> TypeTable.code(w.code()));
    if (its.isEmpty()) {
      return number.flatMap(Types::ofBody);
    }
    boolean party = number.map(DocumentNumber::isParty).orElse(true);
    List<DocumentType> types = party ? its.get().party() : its.get().state();
    return types.size() == 1 ? Optional.of(types.get(0)) : Optional.empty();
  }

  /** {@code 57/2020/QH14} is a law or a resolution; {@code 123/BTC-TCCB} is a letter. */
  private static Optional<DocumentType> ofBody(DocumentNumber number) {
    boolean letter = number.year().isEmpty() && number.symbol().indexOf('-') > 0;
    return letter ? Optional.of(DocumentType.OFFICIAL_LETTER) : Optional.empty();
  }

  /** A serial without its leading zeros. */
  static String bare(String serial) {
    int zeros = 0;
    while (zeros < serial.length() - 1 && serial.charAt(zeros) == '0') {
      zeros++;
    }
    return serial.substring(zeros);
  }
}
