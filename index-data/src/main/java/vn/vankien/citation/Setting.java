package vn.vankien.citation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where and when a text was written: it cites nothing that did not exist yet, and its {@code TU} is
 * its own province.
 *
 * @param date the day the text was published or signed
 * @param earliest a day that the text itself mentions, so that it cannot be older
 * @param places the provinces and cities that the text names with their committees, as printed, the
 *     most named first
 */
public record Setting(Optional<LocalDate> date, Optional<LocalDate> earliest, List<String> places) {

  public Setting {
    places = List.copyOf(places);
  }

  private static final String[] COMMITTEES = {
    "tinh uy",
    "thanh uy",
    "dang bo tinh",
    "dang bo thanh pho",
    "bi thu tinh uy",
    "bi thu thanh uy",
    "ubnd tinh",
    "tinh",
    "thanh pho",
    "tp"
  };

  /** No day later than this counts: texts speak of plans for years to come. */
  private static final int YEARS_AHEAD = 1;

  public static Setting unknown() {
    return new Setting(Optional.empty(), Optional.empty(), List.of());
  }

  /** What a text tells of its own setting, with the day it bears, if one is known. */
  public static Setting of(String string, Optional<LocalDate> date) {
    FoldedText text = new FoldedText(string);
    Optional<LocalDate> latest = Optional.empty();
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.at(i);
      if (FoldedText.isDigit(c) && !text.isDigitAt(i - 1)) {
        Optional<LocalDate> day = Dates.readAt(text, i).map(Dates.Found::date);
        if (day.isPresent() && (latest.isEmpty() || day.get().isAfter(latest.get()))) {
          latest = isStated(text, i) ? day : latest;
        }
      } else if ((c == 't' || c == 'd') && text.startsWord(i)) {
        countPlace(text, i, places);
      }
    }
    Optional<LocalDate> bounded =
        latest.filter(day -> date.isEmpty() || !day.isAfter(date.get().plusYears(YEARS_AHEAD)));
    List<String> mostNamedFirst =
        places.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey())
                    .reversed())
            .map(Map.Entry::getKey)
            .toList();
    return new Setting(date, bounded, mostNamedFirst);
  }

  /** Deadlines lie ahead of a text, and prove nothing about its age. */
  private static boolean isStated(FoldedText text, int i) {
    int k = text.skipBlanksBack(i);
    int day = text.matchBack(k, "ngay");
    k = day >= 0 ? text.skipBlanksBack(day) : k;
    return text.matchBack(k, "truoc") < 0 && text.matchBack(k, "den") < 0;
  }

  private static void countPlace(FoldedText text, int i, Map<String, Integer> places) {
    for (String committee : COMMITTEES) {
      int end = text.matchWord(i, committee);
      if (end >= 0) {
        int start = text.skipBlanks(end);
        int last = IssuerWords.placeEnd(text, end);
        if (last > start && start > end) {
          places.merge(text.substring(start, last), 1, Integer::sum);
        }
        return;
      }
    }
  }

  /**
   * The place of a body that is named without one: {@code Tỉnh ủy} is no city's, and {@code Thành
   * ủy} a city's, if the text names one.
   *
   * @return as printed; empty if the text names none that fits
   */
  String placeOf(String issuer) {
    String folded = FoldedText.foldAll(issuer);
    boolean province = folded.contains("tinh");
    boolean city = !province && (folded.contains("thanh uy") || folded.contains("thanh pho"));
    return places.stream()
        .filter(place -> province ? !Provinces.isCity(place) : !city || Provinces.isCity(place))
        .findFirst()
        .or(() -> city ? places.stream().findFirst() : Optional.empty())
        .orElse("");
  }

  /** The day that bounds what the text can cite. */
  Optional<LocalDate> bound() {
    return date.isPresent() ? date : earliest;
  }
}
