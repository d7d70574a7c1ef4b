package vn.vankien.ingest.extract;

import java.util.Optional;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.Metadata;

/** Puts together what came beside a text with what the text says of itself. */
final class Facts {

  /** A text this long without a title block is a report, in UTF-16 units. */
  private static final int REPORT = 200;

  private Facts() {}

  /** What was given wins, but for a headline where the block has the document's own title. */
  static Metadata of(Metadata given, Optional<Metadata> block, String text) {
    return new Metadata(
        kind(given, block, text),
        title(given, block, text),
        given.number().or(() -> block.flatMap(Metadata::number)),
        given.type().or(() -> block.flatMap(Metadata::type)),
        given.issuer().or(() -> block.flatMap(Metadata::issuer)),
        given.dateDocument().or(() -> block.flatMap(Metadata::dateDocument)),
        given.datePublication(),
        given.author(),
        given.source());
  }

  private static DocumentKind kind(Metadata given, Optional<Metadata> block, String text) {
    if (given.kind() != DocumentKind.OTHER) {
      return given.kind();
    }
    if (block.isPresent()) {
      return block.get().kind();
    }
    if (given.number().isPresent()) {
      return given.number().get().isParty() ? DocumentKind.DIRECTIVE : DocumentKind.LAW;
    }
    boolean report = given.datePublication().isPresent() || text.length() >= REPORT;
    return report ? DocumentKind.NEWS : DocumentKind.OTHER;
  }

  private static String title(Metadata given, Optional<Metadata> block, String text) {
    if (!given.title().isEmpty()) {
      return given.title();
    }
    return block
        .map(Metadata::title)
        .filter(title -> !title.isEmpty())
        .orElseGet(() -> Headline.of(text));
  }
}
