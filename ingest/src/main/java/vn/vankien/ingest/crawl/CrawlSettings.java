package vn.vankien.ingest.crawl;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import vn.vankien.language.Say;

/**
 * How we behave on the web. Each component stands with its unit and its reason in {@code
 * crawl-defaults.properties} beside this class.
 */
public record CrawlSettings(
    String userAgent,
    boolean allowLoopback,
    int concurrentFetches,
    long maxBodyBytes,
    long maxDecodedBytes,
    Duration connectTimeout,
    Duration socketTimeout,
    Duration requestDeadline,
    int maxRedirects,
    int maxAttempts,
    Duration firstBackoff,
    Duration maxHostPause,
    Duration maxCrawlDelay,
    int maxHostFailures,
    Duration robotsMaxAge,
    Duration robotsMaxStale,
    Duration recheckAfter,
    Duration recheckAtMost,
    int goneAfter,
    Duration goneNightsApart,
    int maxListDepth,
    int maxAddresses,
    int maxListVariants,
    long warcRotation,
    long diskReserve,
    long diskBudget) {

  public CrawlSettings {
    if (userAgent.isBlank()) {
      throw new IllegalArgumentException(
          Say.that("userAgent để trống: máy chủ cần biết ai đang hỏi"));
    }
    if (concurrentFetches < 1 || maxAttempts < 1 || goneAfter < 1 || maxHostFailures < 1) {
      throw new IllegalArgumentException(
          Say.that("concurrentFetches, maxAttempts, goneAfter, maxHostFailures phải từ 1 trở lên"));
    }
    if (robotsMaxAge.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException(
          Say.that("robotsMaxAge dài hơn một ngày (RFC 9309, 2.4): %s", robotsMaxAge));
    }
  }

  /** The settings that come with the program. */
  public static CrawlSettings defaults() {
    return with(Map.of());
  }

  /**
   * The defaults, but for what a file says, but for these.
   *
   * @param file of properties; need not be there
   */
  public static CrawlSettings read(Path file, Map<String, String> changes) throws IOException {
    Properties said = new Properties();
    if (Files.exists(file)) {
      try (Reader in = Files.newBufferedReader(file)) {
        said.load(in);
      }
    }
    Map<String, String> all = new HashMap<>();
    said.stringPropertyNames().forEach(key -> all.put(key, said.getProperty(key)));
    all.putAll(changes);
    return with(all);
  }

  /**
   * The defaults, but for these.
   *
   * @param changes by the names of the components, as the defaults file writes them
   * @throws IllegalArgumentException naming the key that is unknown or not understood
   */
  public static CrawlSettings with(Map<String, String> changes) {
    Properties values = new Properties();
    try (InputStream in = CrawlSettings.class.getResourceAsStream("crawl-defaults.properties")) {
      if (in == null) {
        throw new IllegalStateException("crawl-defaults.properties is not in the program");
      }
      values.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    changes.forEach(
        (key, value) -> {
          if (values.setProperty(key, value) == null) {
            throw new IllegalArgumentException(Say.that("không có thiết lập %s", key));
          }
        });
    Values read = new Values(values);
    return new CrawlSettings(
        read.text("userAgent"),
        Boolean.parseBoolean(read.text("allowLoopback")),
        read.count("concurrentFetches"),
        read.bytes("maxBodyBytes"),
        read.bytes("maxDecodedBytes"),
        read.duration("connectTimeout"),
        read.duration("socketTimeout"),
        read.duration("requestDeadline"),
        read.count("maxRedirects"),
        read.count("maxAttempts"),
        read.duration("firstBackoff"),
        read.duration("maxHostPause"),
        read.duration("maxCrawlDelay"),
        read.count("maxHostFailures"),
        read.duration("robotsMaxAge"),
        read.duration("robotsMaxStale"),
        read.duration("recheckAfter"),
        read.duration("recheckAtMost"),
        read.count("goneAfter"),
        read.duration("goneNightsApart"),
        read.count("maxListDepth"),
        read.count("maxAddresses"),
        read.count("maxListVariants"),
        read.bytes("warcRotation"),
        read.bytes("diskReserve"),
        read.bytes("diskBudget"));
  }

  /**
   * For the bundled sample sites: loopback is allowed and every document is asked for each time.
   */
  public static CrawlSettings forSampleSites() {
    return with(Map.of("allowLoopback", "true", "recheckAfter", "PT0S", "recheckAtMost", "PT0S"));
  }

  /** What robots.txt may call us: the product of the user agent, RFC 9309 section 2.2.1. */
  String robotsToken() {
    return userAgent.split("[/ (]", 2)[0].toLowerCase(Locale.ROOT);
  }

  private record Values(Properties values) {

    String text(String key) {
      return values.getProperty(key).strip();
    }

    int count(String key) {
      return Math.toIntExact(bytes(key));
    }

    long bytes(String key) {
      try {
        long value = Long.parseLong(text(key));
        if (value >= 0) {
          return value;
        }
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(Say.that("%s không phải số: %s", key, text(key)), e);
      }
      throw new IllegalArgumentException(Say.that("%s là số âm: %s", key, text(key)));
    }

    Duration duration(String key) {
      try {
        return Duration.parse(text(key));
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException(
            Say.that("%s không phải khoảng thời gian, hãy viết như PT5S: %s", key, text(key)), e);
      }
    }
  }
}
