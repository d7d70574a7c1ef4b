package vn.vankien.ingest.parse;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.vankien.analysis.VietnameseFolding;

/**
 * How many pairs of spellings fold as they should, and how many printed dates are read as they
 * should. Argument: a folder with {@code tone-placement.tsv} (two spellings; same or different) and
 * {@code dates.tsv} (the text; ISO 8601 or null).
 */
public final class WritingMeasure {

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  /** When the dates that count from today were printed; the table says so in its first line. */
  private static final ZonedDateTime SEEN =
      ZonedDateTime.parse("2026-11-22T09:00:00+07:00[Asia/Ho_Chi_Minh]");

  private WritingMeasure() {}

  public static void main(String[] args) throws IOException {
    tones(Path.of(args[0], "tone-placement.tsv"));
    dates(Path.of(args[0], "dates.tsv"));
  }

  private static void tones(Path table) throws IOException {
    int right = 0;
    List<String[]> rows = rows(table);
    for (String[] row : rows) {
      String a = VietnameseFolding.fold(row[0]);
      String b = VietnameseFolding.fold(row[1]);
      if (a.equals(b) == row[2].startsWith("same")) {
        right++;
      } else {
        OUT.println("  " + String.join(" ", row) + ": " + a + " " + b);
      }
    }
    report(table, right, rows.size());
  }

  private static void dates(Path table) throws IOException {
    VietnameseDates dates = new VietnameseDates(SEEN);
    int right = 0;
    List<String[]> rows = rows(table);
    for (String[] row : rows) {
      Optional<String> read = dates.find(row[0]).map(PrintedDate::iso);
      if (read.orElse("null").equals(row[1])) {
        right++;
      } else {
        OUT.println("  " + String.join(" ", row) + ": " + read.orElse("null"));
      }
    }
    report(table, right, rows.size());
  }

  private static void report(Path table, int right, int all) {
    OUT.printf(Locale.ROOT, "%-20s %d of %d%n", table.getFileName(), right, all);
  }

  private static List<String[]> rows(Path table) throws IOException {
    return Files.readAllLines(table).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .skip(1)
        .map(line -> line.split("\t", -1))
        .toList();
  }
}
