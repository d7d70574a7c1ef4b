package vn.vankien.ingest.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.Metadata;
import vn.vankien.document.SourceDocument;

/**
 * Counts how often published, headline, author and source are read exactly. The one argument is a
 * folder with {@code page_meta.tsv} (page, url, published, headline, author, source, notes) and
 * {@code pages/NNN.txt}, whose first line is the page's address. Each page is read twice: as a
 * plain file, where only the text speaks, and with its address. A second folder holds the texts
 * named in {@code seeds.tsv} among the tests.
 *
 * <p>{@code X (Y)} in the table is one publisher under two names, either of which is right.
 */
public final class PageMetaMeasure {

  private static final String[] FIELDS = {"published", "headline", "author", "source"};

  private PageMetaMeasure() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("page_meta.tsv"))) {
      rows.add(line.split("\t", -1));
    }
    rows.removeFirst();
    Texts pages =
        page -> {
          String text = Files.readString(folder.resolve("pages").resolve(page + ".txt"));
          return text.substring(text.indexOf('\n') + 1);
        };
    measure("text alone", pages, rows, false);
    measure("with the address", pages, rows, true);
    if (args.length > 1) {
      measure("seeds", page -> Files.readString(Path.of(args[1], page)), seeds(), false);
    }
  }

  /** Where the texts of pages are. */
  private interface Texts {
    String of(String page) throws IOException;
  }

  /** What the first texts of the project say of themselves, as a reader finds it. */
  private static List<String[]> seeds() throws IOException {
    try (InputStream in = PageMetaMeasure.class.getResourceAsStream("seeds.tsv")) {
      String table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return table.lines().skip(1).map(line -> line.split("\t", -1)).toList();
    }
  }

  private static void measure(String how, Texts texts, List<String[]> rows, boolean addressed)
      throws IOException {
    DocumentExtractor extractor = new DocumentExtractor();
    int[] right = new int[FIELDS.length];
    int[] said = new int[FIELDS.length];
    int[] invented = new int[FIELDS.length];
    int blocks = 0;
    System.out.println("== " + how);
    for (String[] row : rows) {
      String text = texts.of(row[0]);
      SourceDocument document =
          extractor.extract(
              row[0],
              addressed ? row[1] : "file:///" + row[0] + ".txt",
              "file",
              Metadata.titled(DocumentKind.OTHER, ""),
              text);
      Metadata read = document.metadata();
      boolean block = read.kind() != DocumentKind.NEWS && read.kind() != DocumentKind.OTHER;
      blocks += block ? 1 : 0;
      String[] values = {
        read.datePublication().map(Object::toString).orElse(""),
        // The title of a document is no headline of a report.
        block ? "" : read.title(),
        read.author().orElse(""),
        read.source().orElse("")
      };
      for (int f = 0; f < FIELDS.length; f++) {
        String gold = row[f + 2];
        boolean good = f == 0 ? isSameTime(gold, values[f]) : isSame(gold, values[f]);
        if (gold.isEmpty()) {
          invented[f] += values[f].isEmpty() ? 0 : 1;
        } else {
          said[f]++;
          right[f] += good ? 1 : 0;
        }
        if (gold.isEmpty() ? !values[f].isEmpty() : !good) {
          System.out.printf(
              Locale.ROOT, "%s %-9s is [%s] read [%s]%n", row[0], FIELDS[f], gold, values[f]);
        }
      }
    }
    for (int f = 0; f < FIELDS.length; f++) {
      System.out.printf(
          Locale.ROOT,
          "%-9s exact %d of %d, invented %d of %d%n",
          FIELDS[f],
          right[f],
          said[f],
          invented[f],
          rows.size() - said[f]);
    }
    System.out.println("documents with a title block: " + blocks);
  }

  /** To the minute; to the day where only the day is said. */
  private static boolean isSameTime(String gold, String read) {
    int precision = gold.contains("T") ? 16 : 10;
    return read.length() >= precision
        && gold.substring(0, Math.min(gold.length(), precision))
            .equals(read.substring(0, precision));
  }

  private static boolean isSame(String gold, String read) {
    int bracket = gold.indexOf(" (");
    Optional<String> second =
        bracket < 0 || !gold.endsWith(")")
            ? Optional.empty()
            : Optional.of(gold.substring(bracket + 2, gold.length() - 1));
    return read.equals(gold)
        || (second.isPresent()
            && (read.equals(second.get()) || read.equals(gold.substring(0, bracket))));
  }
}
