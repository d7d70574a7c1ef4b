package vn.vankien.citation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.Term;

/**
 * Writes the ids of works: {@code kl/21-kl-tw/2021-10-25}, {@code
 * kl/09-kl-tu.hai-phong/2021-03-04}, {@code nd/30-2020-nd-cp/2020}, {@code qd/294-qd-tw/2010},
 * {@code nq/19-nq-tw/khoa-xii}. A state number that carries its year needs no day; every other ends
 * in the day, or the best that is known.
 */
public final class WorkIds {

  private WorkIds() {}

  /**
   * The id of a work.
   *
   * @param place the province of a local body, as printed; empty for the others
   */
  public static String id(
      DocumentNumber number,
      String place,
      Optional<LocalDate> date,
      OptionalInt year,
      Optional<Term> term) {
    String slug = slug(number.toString().replace('/', '-'));
    String where = place.isEmpty() ? "" : '.' + slug(place);
    return family(number) + '/' + slug + where + '/' + time(number, date, year, term);
  }

  private static String time(
      DocumentNumber number, Optional<LocalDate> date, OptionalInt year, Optional<Term> term) {
    if (number.year().isPresent()) {
      return Integer.toString(number.year().getAsInt());
    }
    if (date.isPresent()) {
      return date.get().toString();
    }
    if (year.isPresent()) {
      return Integer.toString(year.getAsInt());
    }
    return term.map(WorkIds::time).orElse("undated");
  }

  /**
   * Whether an id that ends in a year or a term, the best that was known once, is of a document of
   * that day.
   */
  public static boolean isOf(String id, LocalDate day) {
    String time = id.substring(id.lastIndexOf('/') + 1);
    return time.equals(Integer.toString(day.getYear()))
        || Plenums.termOn(day).map(term -> time.equals(time(term))).orElse(false);
  }

  /** The term that an id ends in, {@code khoa-xii}; empty if it ends in a year or a day. */
  static Optional<Term> term(String id) {
    int time = id.lastIndexOf("/khoa-");
    return time < 0
        ? Optional.empty()
        : Plenums.term(id.substring(time + "/khoa-".length()).toUpperCase(Locale.ROOT));
  }

  /** {@code khoa-xii}, where nothing nearer is known. */
  static String time(Term term) {
    return "khoa-" + term.roman().toLowerCase(Locale.ROOT);
  }

  /** What the symbol says first: the type's code, or the body's where there is none. */
  private static String family(DocumentNumber number) {
    String symbol = number.symbol();
    int end = 0;
    while (end < symbol.length() && Character.isLetter(symbol.charAt(end))) {
      end++;
    }
    String code = slug(symbol.substring(0, end));
    // a counter is shared: 07-QĐi/TW stands among the QĐ
    return code.isEmpty() ? "vb" : code.equals("qdi") ? "qd" : code;
  }

  /** Lower-case ASCII letters and digits, joined by hyphens. */
  static String slug(String text) {
    StringBuilder slug = new StringBuilder();
    FoldedText folded = new FoldedText(text);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.at(i);
      if ((c >= 'a' && c <= 'z') || FoldedText.isDigit(c)) {
        slug.append(c);
      } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    int end = slug.length();
    return end > 0 && slug.charAt(end - 1) == '-' ? slug.substring(0, end - 1) : slug.toString();
  }
}
