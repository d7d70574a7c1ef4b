package vn.vankien.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.Span;

/**
 * The grammar of document numbers, in any spelling. It reads back all that {@link
 * DocumentNumber#toString} writes.
 */
public final class NumberGrammar {

  /** A number and where it stands; the span has no type word and no {@code số}. */
  public record Match(Span span, DocumentNumber number) {}

  private NumberGrammar() {}

  /**
   * The number that the whole string is, perhaps after its type and {@code số}: {@code 18 nq tw},
   * {@code Nghị quyết số 18 - NQ/TƯ}.
   */
  public static Optional<DocumentNumber> read(CharSequence string) {
    String whole = string.toString().strip();
    List<QueryNumbers.Match> matches = QueryNumbers.read(whole);
    return matches.size() == 1 && matches.get(0).span().equals(new Span(0, whole.length()))
        ? matches.get(0).designation().number()
        : Optional.empty();
  }

  /** All numbers with a symbol in running text. */
  public static List<Match> findAll(String string) {
    FoldedText text = new FoldedText(string);
    NumberReader reader = new NumberReader(text, NumberReader.Mode.TEXT);
    List<Match> matches = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      if (!text.isDigitAt(i)) {
        i++;
        continue;
      }
      Optional<NumberReader.Reading> reading = reader.read(i);
      if (reading.isPresent() && reading.get().number().isPresent()) {
        matches.add(new Match(text.span(i, reading.get().end()), reading.get().number().get()));
        i = reading.get().end();
      } else {
        i = Head.skipDigits(text, i);
      }
    }
    return matches;
  }
}
