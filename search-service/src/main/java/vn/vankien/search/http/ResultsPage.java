package vn.vankien.search.http;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.vankien.index.Hits.FacetCount;
import vn.vankien.index.SearchRequest;
import vn.vankien.index.SearchRequest.Sort;
import vn.vankien.search.query.Interpretation;
import vn.vankien.search.query.SearchResponse;
import vn.vankien.search.query.SearchResponse.HitView;
import vn.vankien.search.query.WorkName;

/**
 * The page that answers a question; all its state is in the question's URL.
 *
 * @param bearers the works that bear the number asked for, newest first
 * @param governing what governs the task, the best first; empty where the question is none
 */
record ResultsPage(
    Frame frame,
    Question question,
    SearchResponse answer,
    long documents,
    List<WorkName> bearers,
    List<GovernCard> governing) {

  /** Values of a facet that are shown before "more". */
  static final int SHOWN = 8;

  /** A value that can be chosen, or is. */
  record Choice(String label, long count, boolean chosen, String link) {}

  /** A limit in force and the link that lifts it. */
  record Chip(String name, String label, String lift) {}

  /** A page number; 0 stands for those left out. */
  record PageLink(int number, boolean current, String link) {}

  List<HitLine> hits() {
    Set<String> asked = Set.copyOf(answer.interpretation().numbers());
    return answer.hits().stream().map(hit -> new HitLine(hit, bears(hit, asked), frame)).toList();
  }

  /**
   * Whether the hit bears one of the numbers asked for, {@code 18-NQ/TW} or {@code Kết luận số 9}.
   */
  private static boolean bears(HitView hit, Set<String> asked) {
    if (hit.number().isEmpty() || asked.isEmpty()) {
      return false;
    }
    String serial = hit.number().split("[-/]", 2)[0].replaceFirst("^0+(?=\\d)", "");
    return asked.contains(hit.number()) || asked.contains(hit.typeName() + " số " + serial);
  }

  /** Whether one number is of several works, which the reader is to tell apart. */
  boolean ambiguous() {
    return bearers.size() > 1;
  }

  String bearer(WorkName work) {
    return frame.work(work.work());
  }

  Histogram histogram() {
    return Histogram.of(answer.facets().getOrDefault("year", List.of()), question);
  }

  /** Whether a limit of time stands, which the histogram can lift. */
  boolean limitedInTime() {
    return question.from().isPresent()
        || question.until().isPresent()
        || !question.chosen(Facet.YEAR).isEmpty();
  }

  /** Whether we read more out of the words than the words themselves. */
  boolean understood() {
    Interpretation i = answer.interpretation();
    return !i.numbers().isEmpty()
        || !understoodIssuers().isEmpty()
        || understoodDay(i.from(), question.from()).isPresent()
        || understoodDay(i.until(), question.until()).isPresent();
  }

  /** The bodies that the words named, beside those that the reader chose. */
  List<String> understoodIssuers() {
    return answer.interpretation().issuers().stream()
        .filter(issuer -> !question.chosen(Facet.ISSUER).contains(issuer))
        .toList();
  }

  /** A day that the words named and the reader did not choose, as a page prints it. */
  Optional<String> understoodDay(String iso, Optional<LocalDate> chosen) {
    return iso.isEmpty() || chosen.isPresent()
        ? Optional.empty()
        : Optional.of(frame.texts().day(iso));
  }

  Optional<String> didYouMean() {
    return Optional.of(answer.interpretation().didYouMean()).filter(better -> !better.isEmpty());
  }

  List<Choice> choices(Facet facet) {
    Set<String> chosen = question.chosen(facet);
    List<Choice> choices = new ArrayList<>();
    List<FacetCount> counts = new ArrayList<>(answer.facets().getOrDefault(facet.key(), List.of()));
    if (facet == Facet.YEAR) {
      counts.sort(Comparator.comparing(FacetCount::value).reversed()); // time has its own order
    }
    for (FacetCount count : counts) {
      boolean is = chosen.contains(count.value());
      Question next =
          is ? question.without(facet, count.value()) : question.with(facet, count.value());
      choices.add(
          new Choice(facet.label(count.value(), frame.texts()), count.count(), is, next.link()));
    }
    return choices;
  }

  List<Chip> chips() {
    List<Chip> chips = new ArrayList<>();
    question
        .chosen()
        .forEach(
            (facet, values) ->
                values.forEach(
                    value ->
                        chips.add(
                            new Chip(
                                frame.say("facet." + facet.key()),
                                facet.label(value, frame.texts()),
                                question.without(facet, value).link()))));
    question
        .from()
        .ifPresent(
            day ->
                chips.add(chip("from", day, question.between(Optional.empty(), question.until()))));
    question
        .until()
        .ifPresent(
            day ->
                chips.add(chip("until", day, question.between(question.from(), Optional.empty()))));
    return chips;
  }

  private Chip chip(String key, LocalDate day, Question lifted) {
    return new Chip(frame.say(key), frame.texts().day(day), lifted.link());
  }

  Sort[] sorts() {
    return Sort.values();
  }

  /** How many pages we show; deeper ones are not asked for, the question is narrowed instead. */
  int pages() {
    long reachable = Math.min(answer.total(), SearchRequest.MAX_DEPTH);
    return Math.toIntExact((reachable + question.size() - 1) / question.size());
  }

  /** The first, the last, and the neighbours of this page. */
  List<PageLink> pageLinks() {
    Set<Integer> numbers = new TreeSet<>(Set.of(1, pages()));
    for (int n = question.page() - 1; n <= question.page() + 1; n++) {
      if (n >= 1 && n <= pages()) {
        numbers.add(n);
      }
    }
    List<PageLink> links = new ArrayList<>();
    int last = 0;
    for (int n : numbers) {
      if (n == last + 2) {
        links.add(page(last + 1)); // a gap of one page is shorter than its dots
      } else if (n > last + 1) {
        links.add(new PageLink(0, false, ""));
      }
      links.add(page(n));
      last = n;
    }
    return links;
  }

  private PageLink page(int n) {
    return new PageLink(n, n == question.page(), question.at(n).link());
  }

  Optional<String> previous() {
    return question.page() > 1 && answer.total() > 0
        ? Optional.of(question.at(Math.min(question.page() - 1, pages())).link())
        : Optional.empty();
  }

  Optional<String> next() {
    return question.page() < pages()
        ? Optional.of(question.at(question.page() + 1).link())
        : Optional.empty();
  }

  /** Whether there are hits that no page shows. */
  boolean cutShort() {
    return answer.total() > SearchRequest.MAX_DEPTH;
  }

  long first() {
    return (question.page() - 1L) * question.size() + 1;
  }

  long last() {
    return first() + answer.hits().size() - 1;
  }
}
