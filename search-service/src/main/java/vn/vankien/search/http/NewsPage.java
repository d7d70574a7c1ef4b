package vn.vankien.search.http;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vankien.index.DocumentSearcher.Arrivals;
import vn.vankien.search.query.SearchResponse.HitView;

/**
 * What is new, by day and source.
 *
 * @param days newest first
 * @param chosen the day whose documents are listed
 * @param source of those documents
 */
record NewsPage(
    Frame frame, List<Day> days, String chosen, String source, List<HitView> documents) {

  /** One day, and how much came from each source. */
  record Day(LocalDate date, List<Arrivals> sources) {

    long documents() {
      return sources.stream().mapToLong(Arrivals::documents).sum();
    }
  }

  static List<Day> days(List<Arrivals> arrivals) {
    Map<LocalDate, List<Arrivals>> byDay = new LinkedHashMap<>();
    arrivals.forEach(a -> byDay.computeIfAbsent(a.day(), day -> new ArrayList<>()).add(a));
    return byDay.entrySet().stream().map(e -> new Day(e.getKey(), e.getValue())).toList();
  }

  List<HitLine> hits() {
    return documents.stream().map(hit -> new HitLine(hit, false, frame)).toList();
  }

  String link(Arrivals arrivals) {
    return frame.link(
        "/new", "day=" + arrivals.day() + "&source=" + Question.encode(arrivals.source()));
  }

  boolean isChosen(Arrivals arrivals) {
    return arrivals.day().toString().equals(chosen) && arrivals.source().equals(source);
  }

  String day(LocalDate date) {
    return frame.texts().day(date);
  }
}
