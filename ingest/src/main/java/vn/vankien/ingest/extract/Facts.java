package vn.vankien.ingest.extract;

import java.time.LocalDateTime;
import java.util.Optional;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.Metadata;

/** Puts together what came beside a text with what the text says of itself. */
final class Facts {

  /** A text this long without a title block is a report, in UTF-16 units. */
  private static final int REPORT = 200;

  private Facts() {}

  /**
   * What was given wins, but for a headline where the block has the document's own title. The lines
   * of a report are read only where there is no block, and the address last.
   *
   * @param url where the text came from; an address of the web names its site
   */
  static Metadata of(Metadata given, Optional<Metadata> block, String url, String text) {
    Optional<Report> report =
        block.isPresent() || isDocument(given) ? Optional.empty() : Optional.of(Report.read(text));
    Optional<LocalDateTime> published =
        given
            .datePublication()
            .or(() -> report.flatMap(Report::published))
            .or(() -> report.flatMap(r -> PageAddress.written(url)));
    return new Metadata(
        kind(given, block, published.isPresent(), text),
        title(given, block, report, text),
        given
            .number()
            .or(() -> block.flatMap(Metadata::number))
            .or(() -> block.flatMap(b -> FileNameNumber.find(url, text))),
        given.type().or(() -> block.flatMap(Metadata::type)),
        given.issuer().or(() -> block.flatMap(Metadata::issuer)),
        given.dateDocument().or(() -> block.flatMap(Metadata::dateDocument)),
        published,
        given.author().or(() -> report.flatMap(Report::author)),
        given.source().or(() -> source(report.flatMap(Report::source), PageAddress.host(url))));
  }

  /** Whether it is known for a document of its own, which nobody signs like a report. */
  private static boolean isDocument(Metadata given) {
    return given.number().isPresent()
        || given.kind() == DocumentKind.DIRECTIVE
        || given.kind() == DocumentKind.LAW;
  }

  private static Optional<String> source(Optional<String> said, Optional<String> host) {
    return said.filter(source -> host.isEmpty() || !ReportWords.isOwnSite(source)).or(() -> host);
  }

  private static DocumentKind kind(
      Metadata given, Optional<Metadata> block, boolean published, String text) {
    if (given.kind() != DocumentKind.OTHER) {
      return given.kind();
    }
    if (block.isPresent()) {
      return block.get().kind();
    }
    if (given.number().isPresent()) {
      return given.number().get().isParty() ? DocumentKind.DIRECTIVE : DocumentKind.LAW;
    }
    return published || text.length() >= REPORT ? DocumentKind.NEWS : DocumentKind.OTHER;
  }

  private static String title(
      Metadata given, Optional<Metadata> block, Optional<Report> report, String text) {
    if (!given.title().isEmpty()) {
      return given.title();
    }
    return block
        .map(Metadata::title)
        .filter(title -> !title.isEmpty())
        .orElseGet(() -> report.map(Report::headline).orElseGet(() -> Headline.of(text)));
  }
}
