package vn.vankien.citation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where and when a text was written: it cites nothing that did not exist yet, and its {@code TU} is
 * its own province.
 *
 * @param date the day the text was published or signed
 * @param earliest a day that the text itself mentions, so that it cannot be older
 * @param place the province that the text is about, as printed; empty if it names none
 */
public record Setting(Optional<LocalDate> date, Optional<LocalDate> earliest, String place) {

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
    return new Setting(Optional.empty(), Optional.empty(), "");
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
    String place =
        places.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .orElse("");
    return new Setting(date, bounded, place);
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

  /** The day that bounds what the text can cite. */
  Optional<LocalDate> bound() {
    return date.isPresent() ? date : earliest;
  }
}
