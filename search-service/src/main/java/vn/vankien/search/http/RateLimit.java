package vn.vankien.search.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * A bucket of tokens for each address, as draft-ietf-httpapi-ratelimit-headers describes it to the
 * client: who empties it gets 429 until it fills again.
 */
final class RateLimit extends HttpFilter {

  private static final long serialVersionUID = 1;

  /** Addresses remembered; a forgotten one begins with a full bucket. */
  private static final int MOST_ADDRESSES = 100_000;

  private final transient ServiceSettings settings;
  private final transient Supplier<Problems> problems;
  private final transient Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_ADDRESSES)
          .expireAfterAccess(Duration.ofMinutes(10))
          .build();

  RateLimit(ServiceSettings settings, Supplier<Problems> problems) {
    this.settings = settings;
    this.problems = problems;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (settings.requestsPerSecond() == 0) {
      chain.doFilter(request, response);
      return;
    }
    ConsumptionProbe probe =
        buckets.get(client(request), address -> bucket()).tryConsumeAndReturnRemaining(1);
    response.setHeader(
        "RateLimit-Policy", "\"address\";q=" + settings.burst() + ";w=" + window(settings));
    response.setHeader("RateLimit", "\"address\";r=" + probe.getRemainingTokens());
    if (probe.isConsumed()) {
      chain.doFilter(request, response);
      return;
    }
    long seconds = Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
    problems.get().write(ProblemType.TOO_MANY_REQUESTS, seconds, request, response);
  }

  /** Seconds in which an empty bucket is full again. */
  private static int window(ServiceSettings settings) {
    return (settings.burst() + settings.requestsPerSecond() - 1) / settings.requestsPerSecond();
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit
                    .capacity(settings.burst())
                    .refillGreedy(settings.requestsPerSecond(), Duration.ofSeconds(1)))
        .build();
  }

  /** Who asks: the nearest address that is no proxy of ours; of IPv6 the network. */
  private String client(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    String forwarded = request.getHeader("X-Forwarded-For");
    if (forwarded != null && settings.proxies().contains(address)) {
      for (String hop : List.of(forwarded.split(",")).reversed()) {
        address = hop.strip();
        if (!settings.proxies().contains(address)) {
          break;
        }
      }
    }
    String[] groups = address.split(":", -1);
    return groups.length > 4 ? String.join(":", List.of(groups).subList(0, 4)) : address;
  }
}
