package vn.vankien.ingest.parse;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Token F1 of the text that we find in pages without selectors, against the text in the folder's
 * {@code gold.jsonl} with the fields file, url and text; pages are beside it, gzipped.
 */
public final class PagesMeasure {

  private PagesMeasure() {}

  public static void main(String[] args) throws IOException {
    double sum = 0;
    int pages = 0;
    try (DocumentParser parser = new DocumentParser(ParserSettings.defaults(), Clock.systemUTC())) {
      for (String line : Files.readAllLines(Path.of(args[0], "gold.jsonl"))) {
        JsonNode gold = JsonMapper.builder().build().readTree(line);
        String file = gold.get("file").asString();
        try (InputStream in =
            new GZIPInputStream(Files.newInputStream(Path.of(args[0], file + ".gz")))) {
          ParseOutcome outcome =
              parser.parse(
                  in.readAllBytes(),
                  "text/html",
                  URI.create(gold.get("url").asString()),
                  Optional.empty());
          String text =
              outcome instanceof ParseOutcome.Parsed parsed ? parsed.document().text() : "";
          double f1 = f1(text, gold.get("text").asString());
          System.out.printf(
              Locale.ROOT,
              "%.3f %s %d of %d%n",
              f1,
              file,
              text.length(),
              gold.get("text").asString().length());
          sum += f1;
          pages++;
        }
      }
    }
    System.out.printf(Locale.ROOT, "%.3f mean over %d pages%n", sum / pages, pages);
  }

  private static double f1(String found, String gold) {
    Map<String, Integer> left = tokens(gold);
    int size = left.values().stream().mapToInt(Integer::intValue).sum();
    int common = 0;
    int count = 0;
    for (Map.Entry<String, Integer> token : tokens(found).entrySet()) {
      count += token.getValue();
      common += Math.min(token.getValue(), left.getOrDefault(token.getKey(), 0));
    }
    return common == 0 ? 0 : 2.0 * common / (count + size);
  }

  private static Map<String, Integer> tokens(String text) {
    Map<String, Integer> counts = new HashMap<>();
    for (String token : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (!token.isEmpty()) {
        counts.merge(token, 1, Integer::sum);
      }
    }
    return counts;
  }
}
