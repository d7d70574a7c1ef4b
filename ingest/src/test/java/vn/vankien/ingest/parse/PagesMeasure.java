package vn.vankien.ingest.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.boilerpipe.BoilerpipeContentHandler;
import org.jsoup.Jsoup;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vankien.ingest.source.Source;
import vn.vankien.ingest.source.SourceCatalog;

/**
 * Token F1 of the text found in pages, against the text in the folder's {@code gold.jsonl} with the
 * fields file, url and text; pages are beside it, gzipped. Ours without help and with the selectors
 * of {@code sites/vbpl.yaml} among the tests, beside Readability4J and Tika's boilerpipe.
 */
public final class PagesMeasure {

  private PagesMeasure() {}

  /** A way to the text of a page. */
  private interface Extractor {
    String text(byte[] page, URI url) throws IOException;
  }

  public static void main(String[] args) throws IOException {
    try (DocumentParser parser = new DocumentParser(ParserSettings.defaults(), Clock.systemUTC())) {
      Optional<Source> vbpl = Optional.of(source());
      Map<String, Extractor> extractors = new LinkedHashMap<>();
      extractors.put("no selectors", (page, url) -> ours(parser, page, url, Optional.empty()));
      extractors.put("selectors", (page, url) -> ours(parser, page, url, vbpl));
      extractors.put("Readability4J", PagesMeasure::readability);
      extractors.put("boilerpipe", PagesMeasure::boilerpipe);
      Map<String, List<Double>> scores = new LinkedHashMap<>();
      for (String line : Files.readAllLines(Path.of(args[0], "gold.jsonl"))) {
        JsonNode gold = JsonMapper.builder().build().readTree(line);
        byte[] page = unzipped(Path.of(args[0], gold.get("file").asString() + ".gz"));
        URI url = URI.create(gold.get("url").asString());
        System.out.print(gold.get("file").asString());
        for (Map.Entry<String, Extractor> each : extractors.entrySet()) {
          double f1 = f1(each.getValue().text(page, url), gold.get("text").asString());
          scores.computeIfAbsent(each.getKey(), k -> new ArrayList<>()).add(f1);
          System.out.printf(Locale.ROOT, "  %s %.3f", each.getKey(), f1);
        }
        System.out.println();
      }
      scores.forEach(
          (name, all) ->
              System.out.printf(
                  Locale.ROOT,
                  "token F1, %-14s mean %.3f, median %.3f, lowest %.3f of %d pages%n",
                  name,
                  all.stream().mapToDouble(Double::doubleValue).average().orElse(0),
                  all.stream().sorted().skip(all.size() / 2).findFirst().orElse(0.0),
                  all.stream().mapToDouble(Double::doubleValue).min().orElse(0),
                  all.size()));
    }
  }

  private static Source source() throws IOException {
    try (InputStream in = PagesMeasure.class.getResourceAsStream("sites/vbpl.yaml")) {
      return SourceCatalog.read("vbpl", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static byte[] unzipped(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }

  private static String ours(DocumentParser parser, byte[] page, URI url, Optional<Source> source) {
    ParseOutcome outcome = parser.parse(page, "text/html", url, source);
    return outcome instanceof ParseOutcome.Parsed parsed ? parsed.document().text() : "";
  }

  /** Its own text runs paragraphs together, so its article is set into lines as a browser would. */
  private static String readability(byte[] page, URI url) {
    String html = new String(page, StandardCharsets.UTF_8);
    String article = new Readability4J(url.toString(), html).parse().getContent();
    return article == null ? "" : Blocks.text(Blocks.of(Jsoup.parse(article).body()));
  }

  private static String boilerpipe(byte[] page, URI url) throws IOException {
    BodyContentHandler text = new BodyContentHandler(-1);
    Metadata metadata = new Metadata();
    metadata.set(HttpHeaders.CONTENT_TYPE, "text/html; charset=UTF-8");
    try {
      new JSoupParser()
          .parse(
              new ByteArrayInputStream(page),
              new BoilerpipeContentHandler(text),
              metadata,
              new ParseContext());
    } catch (SAXException | TikaException e) {
      throw new IOException(url.toString(), e);
    }
    return text.toString();
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
