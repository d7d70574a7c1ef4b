package vn.vankien.ingest.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.IssuingBody;
import vn.vankien.document.Metadata;
import vn.vankien.ingest.parse.DocumentParser;
import vn.vankien.ingest.parse.ParseOutcome;
import vn.vankien.ingest.parse.ParsedDocument;
import vn.vankien.ingest.parse.ParserSettings;

/**
 * How well the files of a folder are read: {@code text-pdf} against the text in the JSON beside
 * each file, {@code scanned-pdf} by number, day and issuer, {@code tcvn3-doc} by the letters that
 * come out. The scans bear their number and day in handwriting; what they are was read by eye.
 */
public final class DocumentFactsMeasure {

  private static final List<String[]> SCANS =
      Stream.of(
              "07-CT-UBND.signed.pdf|07/CT-UBND|2018-03-20|Ủy ban nhân dân tỉnh Quảng Ngãi",
              "10209617.pdf|111/QĐ-TTg|2010-01-15|Thủ tướng Chính phủ",
              "10209619.pdf|109/QĐ-TTg|2010-01-15|Thủ tướng Chính phủ",
              "10209624.pdf|02/CT-BCT|2010-01-15|Bộ Công Thương",
              "10209625.pdf|03/CT-BCT|2010-01-15|Bộ Công Thương",
              "10209676.pdf|165/QĐ-TTg|2010-01-26|Thủ tướng Chính phủ")
          .map(row -> row.split("\\|", -1))
          .toList();

  private DocumentFactsMeasure() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    try (DocumentParser parser = new DocumentParser(ParserSettings.defaults(), Clock.systemUTC())) {
      for (Path pdf : files(folder.resolve("text-pdf"), ".pdf")) {
        accuracy(parser, pdf);
      }
      scans(parser, folder.resolve("scanned-pdf"));
      legacy(parser, folder.resolve("tcvn3-doc"));
    }
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(f -> f.toString().toLowerCase(Locale.ROOT).endsWith(ending))
          .sorted()
          .toList();
    }
  }

  private static Optional<ParseOutcome.Parsed> read(DocumentParser parser, Path file)
      throws IOException {
    ParseOutcome outcome =
        parser.parse(Files.readAllBytes(file), "", file.toUri(), Optional.empty());
    return outcome instanceof ParseOutcome.Parsed parsed ? Optional.of(parsed) : Optional.empty();
  }

  /** Without blanks, because lines are joined, and without running heads and page numbers. */
  private static void accuracy(DocumentParser parser, Path pdf) throws IOException {
    Path json = Path.of(pdf.toString().replace(".pdf", ".json"));
    String gold =
        JsonMapper.builder()
            .build()
            .readTree(Files.readString(json))
            .get("full_text")
            .asString()
            .replaceAll("CÔNG BÁO/Số[^\\n]*", "")
            .replaceAll("(?m)^\\s*\\d{1,3}\\s*$", "");
    String said = bare(gold);
    String found = bare(read(parser, pdf).map(p -> p.document().text()).orElse(""));
    int distance = distance(said, found);
    System.out.printf(
        Locale.ROOT,
        "text PDF %-44s %d characters, %d to change: accuracy %.4f%n",
        pdf.getFileName(),
        said.length(),
        distance,
        1 - distance / (double) said.length());
  }

  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u00A0\\u00AD]+", "");
  }

  /** Levenshtein's. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int k = 1; k <= b.length(); k++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(k - 1) ? 0 : 1);
        diagonal = row[k];
        row[k] = Math.min(change, Math.min(row[k], row[k - 1]) + 1);
      }
    }
    return row[b.length()];
  }

  private static void scans(DocumentParser parser, Path folder) throws IOException {
    DocumentExtractor extractor = new DocumentExtractor();
    int[] right = new int[3];
    int[] wrong = new int[3];
    for (String[] scan : SCANS) {
      Path file = folder.resolve(scan[0]);
      if (!Files.exists(file)) {
        continue;
      }
      Optional<ParseOutcome.Parsed> parsed = read(parser, file);
      ParsedDocument document = parsed.map(ParseOutcome.Parsed::document).orElse(null);
      if (document == null) {
        System.out.println("scan " + scan[0] + " is not read");
        continue;
      }
      Metadata metadata =
          extractor.extract(file.toUri(), "file", DocumentKind.OTHER, document).metadata();
      String[] found = {
        metadata.number().map(DocumentNumber::toString).orElse(""),
        metadata.dateDocument().map(Object::toString).orElse(""),
        metadata.issuer().map(IssuingBody::name).orElse("")
      };
      for (int i = 0; i < found.length; i++) {
        right[i] += found[i].equals(scan[i + 1]) ? 1 : 0;
        wrong[i] += !found[i].isEmpty() && !found[i].equals(scan[i + 1]) ? 1 : 0;
      }
      OptionalInt confidence = parsed.get().confidence();
      System.out.printf(
          Locale.ROOT,
          "scan %-24s OCR %d %%, read %s, is %s%n",
          scan[0],
          confidence.orElse(0),
          Arrays.toString(found),
          Arrays.toString(Arrays.copyOfRange(scan, 1, 4)));
    }
    System.out.printf(
        Locale.ROOT,
        "scans: number %d of %d (%d wrong), day %d (%d wrong), issuer %d (%d wrong); on all of them the number and the day of the month are handwritten%n",
        right[0],
        SCANS.size(),
        wrong[0],
        right[1],
        wrong[1],
        right[2],
        wrong[2]);
  }

  private static void legacy(DocumentParser parser, Path folder) throws IOException {
    int letters = 0;
    int foreign = 0;
    DocumentExtractor extractor = new DocumentExtractor();
    List<Path> files = files(folder, ".doc");
    for (Path file : files) {
      Optional<ParsedDocument> document = read(parser, file).map(ParseOutcome.Parsed::document);
      String text = document.map(ParsedDocument::text).orElse("");
      Optional<Metadata> metadata =
          document.map(
              read -> extractor.extract(file.toUri(), "file", DocumentKind.OTHER, read).metadata());
      String all = text.replaceAll("[^\\p{L}\\p{S}]", "");
      letters += all.length();
      foreign +=
          all.replaceAll("[a-zA-ZđĐăĂâÂêÊôÔơƠưƯÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĩĨũŨẠ-ỹ]", "").length();
      System.out.printf(
          Locale.ROOT,
          "TCVN3 %-14s %s, %s, %s: %s%n",
          file.getFileName(),
          metadata.flatMap(Metadata::number).map(DocumentNumber::toString).orElse("no number"),
          metadata.flatMap(Metadata::dateDocument).map(Object::toString).orElse("no day"),
          metadata.flatMap(Metadata::issuer).map(IssuingBody::name).orElse("no issuer"),
          text.lines().skip(1).findFirst().orElse(""));
    }
    System.out.printf(
        Locale.ROOT,
        "TCVN3: %d files, %d letters, %d of them not Vietnamese%n",
        files.size(),
        letters,
        foreign);
  }
}
