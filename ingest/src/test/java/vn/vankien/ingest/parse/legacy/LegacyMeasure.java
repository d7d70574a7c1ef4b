package vn.vankien.ingest.parse.legacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vankien.ingest.parse.DocumentParser;
import vn.vankien.ingest.parse.ParseOutcome;
import vn.vankien.ingest.parse.ParserSettings;

/**
 * Three figures: texts that are exactly right by encoding, old documents that read as Vietnamese,
 * and clean articles that were changed.
 *
 * <p>Arguments: a table with the columns id, charset, bytes in base64 and text; a folder of
 * documents; gzipped articles, one JSON object with {@code id}, {@code title}, {@code text} a line.
 */
public final class LegacyMeasure {

  private LegacyMeasure() {}

  public static void main(String[] args) throws IOException {
    vectors(Path.of(args[0]));
    if (args.length > 1) {
      documents(Path.of(args[1]));
    }
    if (args.length > 2) {
      articles(Path.of(args[2]));
    }
  }

  private static void vectors(Path table) throws IOException {
    int right = 0;
    Map<String, int[]> counts = new TreeMap<>();
    Map<String, Map<LegacyEncoding, Integer>> found = new TreeMap<>();
    List<String> rows = Files.readAllLines(table);
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split("\t", -1);
      byte[] bytes = Base64.getDecoder().decode(cells[2]);
      Decoded decoded = LegacyText.decode(bytes, Optional.empty());
      boolean exact = Normalizer.normalize(decoded.text(), Normalizer.Form.NFC).equals(cells[3]);
      int[] count = counts.computeIfAbsent(cells[1], key -> new int[2]);
      count[exact ? 0 : 1]++;
      right += exact ? 1 : 0;
      found
          .computeIfAbsent(cells[1], key -> new TreeMap<>())
          .merge(decoded.encoding(), 1, Integer::sum);
      if (!exact) {
        System.out.println(cells[0] + " " + decoded + "\n    " + cells[3]);
      }
    }
    counts.forEach(
        (charset, count) ->
            System.out.printf(
                Locale.ROOT,
                "%-16s %3d of %3d  %s%n",
                charset,
                count[0],
                count[0] + count[1],
                found.get(charset)));
    System.out.printf(Locale.ROOT, "all encodings    %d of %d%n", right, rows.size() - 1);
  }

  private static void documents(Path folder) throws IOException {
    int readable = 0;
    int all = 0;
    try (Stream<Path> files = Files.list(folder);
        DocumentParser parser = new DocumentParser(ParserSettings.defaults(), Clock.systemUTC())) {
      for (Path file : files.sorted().toList()) {
        ParseOutcome outcome =
            parser.parse(Files.readAllBytes(file), "", file.toUri(), Optional.empty());
        String text = outcome instanceof ParseOutcome.Parsed parsed ? parsed.document().text() : "";
        Reading reading = Reading.of(text);
        all++;
        readable += reading.good() > 50 * reading.bad() && reading.good() > 0 ? 1 : 0;
        System.out.printf(
            Locale.ROOT,
            "%s: %d characters, %d words right, %d wrong: %s%n",
            file.getFileName(),
            text.length(),
            reading.good(),
            reading.bad(),
            text.substring(0, Math.min(160, text.length())).replace('\n', '/'));
      }
    }
    System.out.printf(Locale.ROOT, "%d of %d documents readable%n", readable, all);
  }

  private static void articles(Path gzipped) throws IOException {
    int articles = 0;
    int changed = 0;
    int flagged = 0;
    long characters = 0;
    JsonMapper json = JsonMapper.builder().build();
    long start = System.nanoTime();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(gzipped)), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        JsonNode article = json.readTree(line);
        String text = article.get("title").asString() + "\n" + article.get("text").asString();
        articles++;
        characters += text.length();
        RandomisedDiacritics marks = RandomisedDiacritics.of(text);
        if (marks.isLikely()) {
          flagged++;
          System.out.println("flagged " + article.get("id").asString() + ": " + marks);
        }
        String repaired = LegacyText.repair(text);
        Decoded decoded =
            LegacyText.decode(text.getBytes(StandardCharsets.UTF_8), Optional.empty());
        if (!repaired.equals(text) || !decoded.text().equals(text)) {
          changed++;
          System.out.println(
              "changed " + article.get("id").asString() + ": " + difference(text, repaired));
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d of %d articles changed, %d flagged; %.1f million characters, twice, in %.1f s%n",
        changed,
        articles,
        flagged,
        characters / 1e6,
        (System.nanoTime() - start) / 1e9);
  }

  private static String difference(String before, String after) {
    int i = 0;
    while (i < Math.min(before.length(), after.length()) && before.charAt(i) == after.charAt(i)) {
      i++;
    }
    return before
            .substring(Math.max(0, i - 40), Math.min(before.length(), i + 60))
            .replace('\n', '/')
        + " -> "
        + after.substring(Math.max(0, i - 40), Math.min(after.length(), i + 60)).replace('\n', '/');
  }
}
