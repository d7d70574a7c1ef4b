package vn.vankien.ingest.parse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.vankien.ingest.parse.ParseOutcome.Failed;
import vn.vankien.ingest.parse.ParseOutcome.Parsed;

/**
 * Reads every file below the folders given and prints what became of each. Where a folder holds a
 * {@code manifest.tsv} with the columns file and expect, the two are compared.
 */
public final class DocumentsMeasure {

  private DocumentsMeasure() {}

  public static void main(String[] folders) throws IOException {
    int right = 0;
    int judged = 0;
    double slowest = 0;
    Map<String, Integer> statuses = new TreeMap<>();
    try (DocumentParser parser = new DocumentParser(ParserSettings.defaults(), Clock.systemUTC());
        PeakMemory memory = new PeakMemory(parser)) {
      for (String folder : folders) {
        Map<String, String> expected = manifest(Path.of(folder, "manifest.tsv"));
        for (Path file : files(Path.of(folder))) {
          long start = System.nanoTime();
          ParseOutcome outcome =
              parser.parse(Files.readAllBytes(file), "", file.toUri(), Optional.empty());
          double seconds = (System.nanoTime() - start) / 1e9;
          slowest = Math.max(slowest, seconds);
          statuses.merge(statusOf(outcome), 1, Integer::sum);
          String name = String.valueOf(file.getFileName());
          String verdict = "";
          if (expected.containsKey(name)) {
            boolean good = meets(outcome, expected.getOrDefault(name, ""));
            judged++;
            right += good ? 1 : 0;
            verdict = (good ? "ok     " : "WRONG  ") + expected.get(name);
          }
          System.out.printf(
              Locale.ROOT, "%6.2fs  %-18s %-50s %s%n", seconds, verdict, name, describe(outcome));
        }
      }
      System.out.println(statuses + "; " + memory.words());
    }
    System.out.printf(
        Locale.ROOT, "%d of %d as expected, %.2f s at worst%n", right, judged, slowest);
  }

  private static String statusOf(ParseOutcome outcome) {
    return switch (outcome) {
      case Parsed parsed -> parsed.partial() ? "PARTIAL" : "PARSED";
      case Failed failed -> failed.status().name();
    };
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !file.toString().matches(".*\\.(tsv|json|jsonl)"))
          .sorted()
          .toList();
    }
  }

  private static Map<String, String> manifest(Path file) throws IOException {
    Map<String, String> expected = new HashMap<>();
    if (Files.exists(file)) {
      List<String[]> rows = new ArrayList<>();
      Files.readAllLines(file).forEach(line -> rows.add(line.split("\t", -1)));
      int name = List.of(rows.getFirst()).indexOf("file");
      int expect = List.of(rows.getFirst()).indexOf("expect");
      rows.stream().skip(1).forEach(row -> expected.put(row[name], row[expect]));
    }
    return expected;
  }

  private static boolean meets(ParseOutcome outcome, String expected) {
    return Stream.of(expected.split("\\|", -1)).anyMatch(one -> meetsOne(outcome, one));
  }

  private static boolean meetsOne(ParseOutcome outcome, String expected) {
    return switch (outcome) {
      case Parsed parsed ->
          switch (expected) {
            case "partial" -> parsed.partial();
            case "text", "policy" -> true;
            case "no-net" -> !parsed.document().text().contains("root:");
            default -> false;
          };
      case Failed failed ->
          switch (failed.status()) {
            case ENCRYPTED -> expected.equals("encrypted") || expected.equals("policy");
            case TOO_LARGE, OUT_OF_MEMORY, TIMEOUT ->
                expected.equals("limit") || expected.equals("error");
            case CRASHED -> false;
            // Nothing could be read of the part that is broken, and there is no other.
            case BROKEN -> !expected.equals("text") && !expected.equals("encrypted");
            default -> expected.equals("error") || expected.equals("no-net");
          };
    };
  }

  private static String describe(ParseOutcome outcome) {
    return switch (outcome) {
      case Parsed(ParsedDocument document, List<String> missing, OptionalInt confidence) ->
          String.join(
              " ",
              document.mediaType(),
              "[" + document.title() + "]",
              confidence.isPresent() ? "OCR " + confidence.getAsInt() + "%" : "",
              missing.isEmpty() ? "" : "PARTIAL " + missing,
              document.text().length() + ":",
              document
                  .text()
                  .substring(0, Math.min(90, document.text().length()))
                  .replace('\n', '/'));
      case Failed failed -> failed.status().toString();
    };
  }
}
