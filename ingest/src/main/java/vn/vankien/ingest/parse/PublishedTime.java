package vn.vankien.ingest.parse;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When a page was published, from what it tells machines and what it shows. */
final class PublishedTime {

  private PublishedTime() {}

  /**
   * Two places that agree on the day are believed; a single one is, unless the page shows another
   * day with its time, which is not merely the clock of the day on which it was fetched.
   */
  static Optional<LocalDateTime> find(
      Claims claims, Page page, VietnameseDates dates, ZoneId zone) {
    List<LocalDateTime> said = new ArrayList<>();
    for (String claim : claims.said()) {
      dates.find(claim).flatMap(date -> date.at(zone)).ifPresent(said::add);
    }
    Optional<LocalDateTime> agreed =
        said.stream()
            .filter(time -> said.stream().filter(t -> isSameDay(t, time)).count() > 1)
            .findFirst();
    if (agreed.isPresent()) {
      return agreed;
    }
    Optional<LocalDateTime> shown = DateLine.find(page, dates).flatMap(date -> date.at(zone));
    if (said.isEmpty() || shown.isEmpty()) {
      return said.size() == 1 ? Optional.of(said.getFirst()) : shown;
    }
    Optional<LocalDateTime> confirmed =
        said.stream().filter(time -> isSameDay(time, shown.get())).findFirst();
    boolean clock = isSameDay(shown.get(), dates.now());
    return confirmed.or(() -> clock && said.size() == 1 ? Optional.of(said.getFirst()) : shown);
  }

  private static boolean isSameDay(LocalDateTime one, LocalDateTime other) {
    return one.toLocalDate().equals(other.toLocalDate());
  }
}
