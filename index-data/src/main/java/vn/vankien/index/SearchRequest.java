package vn.vankien.index;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What a reader asks for: words and limits.
 *
 * @param query as typed, at most {@link #MAX_QUERY_LENGTH} UTF-16 units
 * @param types codes or names of types, {@code NQ} or {@code Nghị quyết}; empty for all
 * @param issuers names of issuing bodies; empty for all
 * @param years of the document or its publication; empty for all
 * @param sources ids of source sites; empty for all
 * @param kinds {@code directive}, {@code law}, {@code news}, {@code other}; empty for all
 * @param forces legal force of the works, {@code inForce}, {@code replaced} …; empty for all
 * @param from first day, inclusive
 * @param until last day, inclusive
 * @param page 1 for the first
 * @param size hits a page, 1 to {@link #MAX_SIZE}
 */
public record SearchRequest(
    String query,
    Set<String> types,
    Set<String> issuers,
    Set<String> years,
    Set<String> sources,
    Set<String> kinds,
    Set<String> forces,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Sort sort,
    int page,
    int size) {

  /** A question is a sentence or a title, not a document. */
  public static final int MAX_QUERY_LENGTH = 1000;

  public static final int MAX_SIZE = 100;

  /** Past this many hits we ask the reader to narrow the question instead. */
  public static final int MAX_DEPTH = 10_000;

  /** The order of the hits. */
  public enum Sort {
    RELEVANCE,
    NEWEST,
    OLDEST
  }

  public SearchRequest {
    types = Set.copyOf(types);
    issuers = Set.copyOf(issuers);
    years = Set.copyOf(years);
    sources = Set.copyOf(sources);
    kinds = Set.copyOf(kinds);
    forces = Set.copyOf(forces);
  }

  /** A request that leaves the legal force open. */
  public SearchRequest(
      String query,
      Set<String> types,
      Set<String> issuers,
      Set<String> years,
      Set<String> sources,
      Set<String> kinds,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      Sort sort,
      int page,
      int size) {
    this(query, types, issuers, years, sources, kinds, Set.of(), from, until, sort, page, size);
  }

  /** The first ten hits for {@code query}, without limits. */
  public static SearchRequest of(String query) {
    return new SearchRequest(
        query,
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Sort.RELEVANCE,
        1,
        10);
  }
}
