package vn.vankien.search.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.DocumentType;
import vn.vankien.index.SearchRequest;

/**
 * A question taken apart.
 *
 * @param numbers with their symbols: {@code 18-NQ/TW}
 * @param shortNumbers type and serial alone: {@code Kết luận 09}
 * @param words what remains, in the order typed
 * @param phrases what stood in quotation marks, without them
 */
record Understood(
    List<DocumentNumber> numbers,
    List<ShortNumber> shortNumbers,
    String words,
    List<String> phrases) {

  /** A type and a serial: several documents may bear them. */
  record ShortNumber(DocumentType type, String serial) {

    /** {@code Kết luận số 21}. */
    String name() {
      return type.vietnamese() + " số " + serial;
    }
  }

  Understood {
    numbers = List.copyOf(numbers);
    shortNumbers = List.copyOf(shortNumbers);
    phrases = List.copyOf(phrases);
  }

  boolean namesDocuments() {
    return !numbers.isEmpty() || !shortNumbers.isEmpty();
  }

  boolean hasWords() {
    return !words.isBlank() || !phrases.isEmpty();
  }

  /** Whether words must be found; beside a phrase, manners of asking need not. */
  boolean asksForWords() {
    return !words.isBlank() && (phrases.isEmpty() || !Task.isOnlyManners(words));
  }

  /** Words alone, whose spelling may be doubted. */
  boolean isOnlyWords() {
    return !namesDocuments() && phrases.isEmpty() && !words.isBlank();
  }

  Interpretation interpretation(SearchRequest request, String didYouMean) {
    List<String> types =
        request.types().isEmpty()
            ? shortNumbers.stream().map(number -> number.type().code()).distinct().toList()
            : request.types().stream().sorted().toList();
    List<String> named = shortNumbers.stream().map(ShortNumber::name).toList();
    List<String> all = new ArrayList<>(numbers.stream().map(Object::toString).toList());
    all.addAll(named);
    return new Interpretation(
        all,
        types,
        request.issuers().stream().sorted().toList(),
        request.from().map(LocalDate::toString).orElse(""),
        request.until().map(LocalDate::toString).orElse(""),
        String.join(" ", words, String.join(" ", phrases)).strip(),
        didYouMean);
  }
}
