package vn.vankien.ingest.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.Metadata;
import vn.vankien.document.SourceDocument;

/**
 * Counts how often published, headline, author and source are read exactly. The one argument is a
 * folder with {@code page_meta.tsv} (page, url, published, headline, author, source, notes) and
 * {@code pages/NNN.txt}, whose first line is the page's address. Each page is read twice: as a
 * plain file, where only the text speaks, and with its address.
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
    measure("text alone", folder, rows, false);
    measure("with the address", folder, rows, true);
  }

  private static void measure(String how, Path folder, List<String[]> rows, boolean addressed)
      throws IOException {
    DocumentExtractor extractor = new DocumentExtractor();
    int[] right = new int[FIELDS.length];
    int[] said = new int[FIELDS.length];
    int[] invented = new int[FIELDS.length];
    int blocks = 0;
    System.out.println("== " + how);
    for (String[] row : rows) {
      String page = Files.readString(folder.resolve("pages").resolve(row[0] + ".txt"));
      String text = page.substring(page.indexOf('\n') + 1);
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
