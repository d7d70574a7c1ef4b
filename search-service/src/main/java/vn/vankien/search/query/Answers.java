package vn.vankien.search.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import vn.vankien.index.SearchRequest;

/**
 * Answers given lately, for the next who asks the same: a page turned back, a link passed around an
 * office. They are of one commit; after the next, everything is asked anew.
 */
final class Answers {

  /** Hits that are kept, about two thousand characters each. */
  private static final int MOST_HITS = 10_000;

  /** What an answer takes besides its hits, in hits: facets and the histogram. */
  private static final int FACETS = 4;

  /** A request to one commit. */
  private record Asked(Object commit, SearchRequest request) {}

  private final Cache<Asked, SearchResponse> answers =
      Caffeine.newBuilder()
          .maximumWeight(MOST_HITS)
          .weigher((Asked asked, SearchResponse answer) -> FACETS + answer.hits().size())
          .expireAfterAccess(Duration.ofMinutes(30))
          .build();

  /** Asks when nobody has yet. */
  interface Asking {
    SearchResponse ask() throws IOException;
  }

  /**
   * The answer to {@code request}, with the time that it took now.
   *
   * @param commit equal for two requests if nothing was written between them
   */
  SearchResponse of(Object commit, SearchRequest request, Asking asking) throws IOException {
    long start = System.nanoTime();
    Asked asked = new Asked(commit, request);
    Optional<SearchResponse> known = Optional.ofNullable(answers.getIfPresent(asked));
    SearchResponse answer = known.isPresent() ? known.get() : asking.ask();
    if (known.isEmpty() && !answer.partial()) {
      answers.put(asked, answer);
    }
    return answer.after(Duration.ofNanos(System.nanoTime() - start));
  }
}
