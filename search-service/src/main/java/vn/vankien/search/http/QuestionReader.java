package vn.vankien.search.http;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.vankien.index.SearchRequest;
import vn.vankien.index.SearchRequest.Sort;
import vn.vankien.language.Language;
import vn.vankien.search.query.Days;

/**
 * Reads a question from the parameters of a URL, which anybody may have written.
 *
 * @param parameters by name, as often as each was given
 */
record QuestionReader(Map<String, String[]> parameters) {

  /** More values than any list of ours shows. */
  private static final int MAX_VALUES = 50;

  /** The question; throws {@link Refusal} where a parameter makes no sense. */
  Question read() {
    String q = first("q");
    if (q.length() > SearchRequest.MAX_QUERY_LENGTH) {
      throw new Refusal(
          ProblemType.QUERY_TOO_LONG, (long) q.length(), (long) SearchRequest.MAX_QUERY_LENGTH);
    }
    Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      chosen.put(facet, values(facet.key()));
    }
    Optional<LocalDate> from = day("from", Days::first);
    Optional<LocalDate> until = day("until", Days::last);
    if (from.isPresent() && until.isPresent() && from.get().isAfter(until.get())) {
      throw new Refusal(ProblemType.PERIOD_REVERSED, from.get(), until.get());
    }
    int page = integer("page", 1, Integer.MAX_VALUE, ProblemType.BAD_PAGE);
    int size = integer("size", Question.DEFAULT_SIZE, SearchRequest.MAX_SIZE, ProblemType.BAD_SIZE);
    if ((long) page * size > SearchRequest.MAX_DEPTH) {
      throw new Refusal(ProblemType.TOO_DEEP, (long) SearchRequest.MAX_DEPTH);
    }
    Language language = Language.of(first("lang"));
    return new Question(
        q, chosen, from, until, sort(), page, size, language, parameters.containsKey("all"));
  }

  /** The words of a question that came along with the address of something else. */
  String words() {
    String q = first("q");
    return q.length() > SearchRequest.MAX_QUERY_LENGTH ? "" : q;
  }

  private Sort sort() {
    String typed = first("sort");
    if (typed.isEmpty()) {
      return Sort.RELEVANCE;
    }
    for (Sort sort : Sort.values()) {
      if (Question.key(sort).equals(typed)) {
        return sort;
      }
    }
    throw new Refusal(ProblemType.UNKNOWN_SORT, shortened(typed));
  }

  private Optional<LocalDate> day(String name, Function<String, Optional<LocalDate>> read) {
    String typed = first(name);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        read.apply(typed).orElseThrow(() -> new Refusal(ProblemType.BAD_DATE, shortened(typed))));
  }

  private int integer(String name, int absent, int most, ProblemType problem) {
    String typed = first(name);
    if (typed.isEmpty()) {
      return absent;
    }
    try {
      int number = Integer.parseInt(typed);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // told to the reader below, like a number out of range
    }
    throw new Refusal(problem, shortened(typed), (long) most);
  }

  private Set<String> values(String name) {
    Set<String> values = new LinkedHashSet<>();
    String[] typed = parameters.get(name);
    for (String value : typed == null ? new String[0] : typed) {
      String clean = oneLine(value);
      if (!clean.isEmpty()) {
        values.add(clean);
      }
    }
    if (values.size() > MAX_VALUES) {
      throw new Refusal(ProblemType.TOO_MANY_VALUES, name, (long) MAX_VALUES);
    }
    return values;
  }

  private String first(String name) {
    String[] typed = parameters.get(name);
    return typed == null || typed.length == 0 ? "" : oneLine(typed[0]);
  }

  /** Control characters are no part of a question; a line break is a space. */
  private static String oneLine(String typed) {
    return typed.replaceAll("\\p{Cc}+", " ").strip();
  }

  /** What a reader typed, for a sentence about it. */
  static String shortened(String typed) {
    int end = typed.offsetByCodePoints(0, Math.min(40, typed.codePointCount(0, typed.length())));
    return end == typed.length() ? typed : typed.substring(0, end) + "…";
  }
}
