package vn.vankien.search.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import vn.vankien.index.SearchRequest;
import vn.vankien.index.SearchRequest.Sort;
import vn.vankien.language.Language;

/**
 * What a URL asks for. A question can be turned a little (another page, one facet less) and be
 * written back as a URL; so every link of a page is a question too.
 *
 * @param q as typed, on one line
 * @param chosen the values to narrow by, in the order of the URL
 * @param page 1 for the first
 * @param all whether all hits are wanted, also where one number leads straight to one work
 */
record Question(
    String q,
    Map<Facet, Set<String>> chosen,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Sort sort,
    int page,
    int size,
    Language language,
    boolean all) {

  static final int DEFAULT_SIZE = 10;

  Question {
    Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
    chosen.forEach(
        (facet, values) -> {
          if (!values.isEmpty()) {
            copy.put(facet, Collections.unmodifiableSet(new LinkedHashSet<>(values)));
          }
        });
    chosen = Collections.unmodifiableMap(copy);
  }

  /** Reads the parameters of a URL; throws {@link Refusal} where one makes no sense. */
  static Question read(Map<String, String[]> parameters) {
    return new QuestionReader(parameters).read();
  }

  /** The words of a question that came along with the address of something else. */
  static String words(Map<String, String[]> parameters) {
    return new QuestionReader(parameters).words();
  }

  /** Words only, in a language. */
  static Question of(String q, Language language) {
    return new Question(
        q,
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Sort.RELEVANCE,
        1,
        DEFAULT_SIZE,
        language,
        false);
  }

  /** What the index is asked. */
  SearchRequest request() {
    return new SearchRequest(
        q,
        chosen(Facet.TYPE),
        chosen(Facet.ISSUER),
        chosen(Facet.YEAR),
        chosen(Facet.SOURCE),
        chosen(Facet.KIND),
        chosen(Facet.FORCE),
        from,
        until,
        sort,
        page,
        size);
  }

  Set<String> chosen(Facet facet) {
    return chosen.getOrDefault(facet, Set.of());
  }

  /** Whether anything but the words limits the answer. */
  boolean narrowed() {
    return !chosen.isEmpty() || from.isPresent() || until.isPresent();
  }

  Question with(Facet facet, String value) {
    Set<String> values = new LinkedHashSet<>(chosen(facet));
    values.add(value);
    return choosing(facet, values);
  }

  Question without(Facet facet, String value) {
    Set<String> values = new LinkedHashSet<>(chosen(facet));
    values.remove(value);
    return choosing(facet, values);
  }

  private Question choosing(Facet facet, Set<String> values) {
    Map<Facet, Set<String>> changed = new EnumMap<>(Facet.class);
    changed.putAll(chosen);
    changed.put(facet, values);
    return new Question(q, changed, from, until, sort, 1, size, language, all);
  }

  Question between(Optional<LocalDate> first, Optional<LocalDate> last) {
    return new Question(q, chosen, first, last, sort, 1, size, language, all);
  }

  /** Limited to some years, and to no day or year besides. */
  Question inYears(int first, int last) {
    return without(Facet.YEAR)
        .between(Optional.of(LocalDate.of(first, 1, 1)), Optional.of(LocalDate.of(last, 12, 31)));
  }

  /** Whether it is limited to a time that has part in these years. */
  boolean covers(int first, int last) {
    boolean named =
        chosen(Facet.YEAR).stream()
            .filter(year -> year.matches("\\d{4}"))
            .mapToInt(Integer::parseInt)
            .anyMatch(year -> first <= year && year <= last);
    boolean limited = from.isPresent() || until.isPresent();
    return named
        || (limited
            && from.map(LocalDate::getYear).orElse(0) <= last
            && until.map(LocalDate::getYear).orElse(9999) >= first);
  }

  /** The same without any limit of time. */
  Question anytime() {
    return without(Facet.YEAR).between(Optional.empty(), Optional.empty());
  }

  private Question without(Facet facet) {
    return choosing(facet, Set.of());
  }

  /** With every hit listed, also where one number leads straight to one work. */
  Question listed() {
    return new Question(q, chosen, from, until, sort, page, size, language, true);
  }

  /** Whether it is words alone, so that it may lead straight to what they name. */
  boolean plain() {
    return !q.isEmpty() && !all && !narrowed() && page == 1 && sort == Sort.RELEVANCE;
  }

  Question sorted(Sort order) {
    return new Question(q, chosen, from, until, order, 1, size, language, all);
  }

  Question at(int number) {
    return new Question(q, chosen, from, until, sort, number, size, language, all);
  }

  Question showing(int hits) {
    return new Question(q, chosen, from, until, sort, 1, hits, language, all);
  }

  Question in(Language other) {
    return new Question(q, chosen, from, until, sort, page, size, other, all);
  }

  /** The same words, nothing else. */
  Question wide() {
    return of(q, language);
  }

  /** The URL of the page that answers, from the root; what goes without saying is left out. */
  String link() {
    StringJoiner link = new StringJoiner("&", "/search?", "");
    link.add("q=" + encode(q));
    chosen.forEach((facet, values) -> values.forEach(v -> link.add(facet.key() + "=" + encode(v))));
    from.ifPresent(day -> link.add("from=" + day));
    until.ifPresent(day -> link.add("until=" + day));
    if (sort != Sort.RELEVANCE) {
      link.add("sort=" + key(sort));
    }
    if (page != 1) {
      link.add("page=" + page);
    }
    if (size != DEFAULT_SIZE) {
      link.add("size=" + size);
    }
    if (all) {
      link.add("all=1");
    }
    if (language != Language.VI) {
      link.add("lang=" + language.tag());
    }
    return link.toString();
  }

  /** {@code newest}. */
  static String key(Sort sort) {
    return sort.name().toLowerCase(Locale.ROOT);
  }

  static String encode(String value) {
    return URLEncoder.encode(value, UTF_8);
  }
}
