package vn.vankien.citation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vankien.document.DocumentType;

/** The types of documents: their codes in numbers, their words in text ({@code types.tsv}). */
final class TypeTable {

  /**
   * One code.
   *
   * @param party what it means in a Party number; two types share QĐ there
   * @param state what it means in a state number
   */
  record Code(String code, List<DocumentType> party, List<DocumentType> state) {}

  /**
   * A word, or words, that name a type.
   *
   * @param folded without accents, in lower case
   * @param type empty for words that name any document, {@code văn bản}
   */
  record Word(String folded, String code, Optional<DocumentType> type) {}

  private static final Map<String, Code> CODES = new HashMap<>();
  private static final Map<Character, List<Word>> WORDS_BY_LAST = new HashMap<>();
  private static final List<Word> ABBREVIATIONS = new ArrayList<>();
  private static final int LONGEST_CODE = 5;

  static {
    for (Map<String, String> row : DataFile.read("types.tsv")) {
      Code code = new Code(row.get("code"), types(row.get("party")), types(row.get("state")));
      put(code.code(), code);
      for (String variant : row.get("variants").split(",", -1)) {
        if (!variant.isEmpty()) {
          put(variant, code);
        }
      }
      for (String words : row.get("words").split(";", -1)) {
        if (!words.isEmpty()) {
          Word word = new Word(words, code.code(), typeOf(words));
          WORDS_BY_LAST
              .computeIfAbsent(words.charAt(words.length() - 1), c -> new ArrayList<>())
              .add(word);
        }
      }
      Optional<DocumentType> only = onlyType(code);
      String folded = key(code.code());
      if (folded.length() > 1) {
        ABBREVIATIONS.add(new Word(folded, code.code(), only));
      }
      for (String variant : row.get("variants").split(",", -1)) {
        // CTHĐ; shorter ones are misprints of the code in a symbol
        if (variant.length() > 3 && variant.indexOf('-') < 0) {
          ABBREVIATIONS.add(new Word(key(variant), code.code(), only));
        }
      }
    }
    WORDS_BY_LAST
        .values()
        .forEach(words -> words.sort(Comparator.comparingInt((Word w) -> -w.folded().length())));
    ABBREVIATIONS.sort(Comparator.comparingInt((Word w) -> -w.folded().length()));
  }

  private TypeTable() {}

  private static void put(String spelling, Code code) {
    // an accent tells ĐA from DA; the exact spelling is asked for first
    CODES.put(spelling, code);
    CODES.putIfAbsent(key(spelling), code);
  }

  private static List<DocumentType> types(String names) {
    List<DocumentType> types = new ArrayList<>();
    for (String name : names.split(",", -1)) {
      if (!name.isEmpty()) {
        types.add(DocumentType.valueOf(name));
      }
    }
    return List.copyOf(types);
  }

  private static Optional<DocumentType> onlyType(Code code) {
    List<DocumentType> all = new ArrayList<>(code.party());
    code.state().stream().filter(type -> !all.contains(type)).forEach(all::add);
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /** The type whose Vietnamese name the words are, or begin with. */
  private static Optional<DocumentType> typeOf(String words) {
    String spelled = words.replace("qui ", "quy ");
    DocumentType best = null;
    int length = 0;
    for (DocumentType type : DocumentType.values()) {
      String name = FoldedText.foldAll(type.vietnamese());
      if ((spelled + " ").startsWith(name + " ") && name.length() > length) {
        best = type;
        length = name.length();
      }
    }
    return Optional.ofNullable(best);
  }

  static String key(String spelling) {
    return FoldedText.foldAll(spelling).replace("-", "").replace(".", "");
  }

  /** The code of this spelling, exact first, then without its accents. */
  static Optional<Code> code(String spelling) {
    Code exact = CODES.get(spelling);
    return Optional.ofNullable(exact != null ? exact : CODES.get(key(spelling)));
  }

  /** The longest word for a type that ends here, with nothing before it in its word. */
  static Optional<Word> wordEndingAt(FoldedText text, int end) {
    List<Word> words = WORDS_BY_LAST.get(text.at(end - 1));
    if (words == null) {
      return Optional.empty();
    }
    for (Word word : words) {
      int start = text.matchBack(end, word.folded());
      if (start >= 0 && text.startsWord(start)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  /** The codes as abbreviations in text, {@code NQ}, longest first. */
  static List<Word> abbreviations() {
    return Collections.unmodifiableList(ABBREVIATIONS);
  }

  static int longestCode() {
    return LONGEST_CODE;
  }
}
