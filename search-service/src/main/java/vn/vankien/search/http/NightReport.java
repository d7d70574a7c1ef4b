package vn.vankien.search.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the last nightly run reported, read from {@code state/report.json} as the crawl writes it.
 * What it does not say is empty or 0, so that an older report can still be shown.
 *
 * @param status {@code DONE}, {@code DONE_WITH_FAILURES}, {@code OFFLINE} or {@code STOPPED}
 * @param began ISO instant
 * @param stopped why it ended before its time, or empty
 */
record NightReport(
    String status,
    String began,
    double seconds,
    String stopped,
    long indexed,
    long unread,
    long lost,
    List<Source> sources,
    List<String> failures) {

  /** Failures shown of one run. */
  private static final int MOST_FAILURES = 20;

  /**
   * One source's part.
   *
   * @param newest ISO instant at which its newest document came, or empty
   * @param quarantine why its documents are left as they are, or empty
   */
  record Source(
      String source,
      long requests,
      long fresh,
      long changed,
      long unchanged,
      long gone,
      long failed,
      String newest,
      String quarantine,
      List<String> alarms) {}

  NightReport {
    sources = List.copyOf(sources);
    failures = List.copyOf(failures);
  }

  /** The last report below {@code state}; empty if there is none that can be read. */
  static Optional<NightReport> last(Path state) throws IOException {
    Path file = state.resolve("report.json");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(JsonMapper.shared().readTree(Files.readString(file))));
    } catch (JacksonException notAReport) {
      return Optional.empty(); // the page says that there is none; the crawl writes the next
    }
  }

  private static NightReport read(JsonNode report) {
    List<Source> sources = new ArrayList<>();
    for (JsonNode source : report.path("sources")) {
      long failed = 0;
      for (JsonNode count : source.path("failed")) {
        failed += count.asLong(0);
      }
      List<String> alarms = new ArrayList<>();
      source.path("alarms").forEach(alarm -> alarms.add(sentence(alarm)));
      sources.add(
          new Source(
              text(source, "source"),
              number(source, "requests"),
              number(source, "fresh"),
              number(source, "changed"),
              number(source, "unchanged"),
              number(source, "gone"),
              failed,
              text(source, "newest"),
              text(source, "quarantine"),
              alarms));
    }
    List<String> failures = new ArrayList<>();
    for (String list : new String[] {"faults", "failures"}) {
      report.path(list).forEach(failure -> failures.add(failure.asString("")));
    }
    return new NightReport(
        text(report, "status"),
        text(report, "began"),
        report.path("seconds").asDouble(0),
        text(report, "stopped"),
        number(report, "indexed"),
        number(report, "unread"),
        number(report, "lost"),
        sources,
        failures.subList(0, Math.min(MOST_FAILURES, failures.size())));
  }

  private static String sentence(JsonNode alarm) {
    return alarm.isString() ? alarm.asString() : text(alarm, "sentence");
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  private static long number(JsonNode node, String field) {
    return node.path(field).asLong(0);
  }
}
