package vn.vankien.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.search.Query;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.LegalForce;
import vn.vankien.document.Metadata;
import vn.vankien.document.Provision;
import vn.vankien.document.Span;
import vn.vankien.index.DocumentSearcher;
import vn.vankien.index.Held;
import vn.vankien.index.Hit;
import vn.vankien.structure.ProvisionReader;

/** Reads one document for its page: its paragraphs, its outline, what it names, what matches. */
final class DocumentReader {

  /** Matches shown in one text; a word of every sentence marks nothing. */
  private static final int MOST_MARKS = 500;

  private DocumentReader() {}

  /**
   * The document.
   *
   * @param shown what was asked for, to be marked
   */
  static DocumentView read(DocumentSearcher searcher, Held held, Optional<Query> shown)
      throws IOException {
    Metadata metadata = held.metadata();
    Paragraphs paragraphs = new Paragraphs(held.text());
    return new DocumentView(
        held.id(),
        Views.kind(metadata),
        Views.number(metadata),
        metadata.title(),
        Views.type(metadata),
        Views.typeName(metadata),
        Views.issuer(metadata),
        Views.text(metadata.dateDocument()),
        Views.text(metadata.datePublication()),
        metadata.author().orElse(""),
        metadata.source().orElse(held.sourceId()),
        held.url(),
        Views.text(held.fetched()),
        held.ocrConfidence().isPresent() ? (Integer) held.ocrConfidence().getAsInt() : null,
        held.work().orElse(""),
        force(searcher, held.work()),
        paragraphs.texts(),
        outline(held, paragraphs),
        mentions(held, paragraphs),
        shown.isPresent() ? marks(held.text(), shown.get(), paragraphs) : List.of(),
        held.cites(),
        searcher.copies(held.id()));
  }

  private static String force(DocumentSearcher searcher, Optional<String> work) throws IOException {
    LegalForce.Status status = LegalForce.Status.UNKNOWN;
    if (work.isPresent()) {
      status =
          searcher
              .work(work.get())
              .map(entry -> entry.legalForce().status())
              .orElse(LegalForce.Status.UNKNOWN);
    }
    return status.wire();
  }

  /** A newspaper's numbered lists are no clauses. */
  private static List<DocumentView.Piece> outline(Held held, Paragraphs paragraphs) {
    if (held.metadata().kind() == DocumentKind.NEWS) {
      return List.of();
    }
    return ProvisionReader.read(held.text()).stream()
        .map(provision -> piece(provision, paragraphs))
        .toList();
  }

  private static DocumentView.Piece piece(Provision provision, Paragraphs paragraphs) {
    return new DocumentView.Piece(
        provision.anchor(),
        provision.kind().name().toLowerCase(Locale.ROOT),
        provision.label(),
        provision.heading(),
        provision.depth(),
        paragraphs.at(provision.span().start()));
  }

  private static List<DocumentView.Mention> mentions(Held held, Paragraphs paragraphs) {
    List<DocumentView.Mention> mentions = new ArrayList<>();
    for (Held.Mention mention : held.mentions()) {
      for (Paragraphs.Place place : paragraphs.places(mention.span())) {
        mentions.add(
            new DocumentView.Mention(
                place.paragraph(), place.start(), place.end(), mention.works()));
      }
    }
    return mentions;
  }

  private static List<DocumentView.Mark> marks(String text, Query shown, Paragraphs paragraphs)
      throws IOException {
    List<DocumentView.Mark> marks = new ArrayList<>();
    int at = 0;
    int from = -1;
    for (Hit.Snippet.Run run : DocumentSearcher.marks(text, shown)) {
      int end = at + run.text().length();
      boolean between = !run.matched() && run.text().isBlank() && run.text().indexOf('\n') < 0;
      if (run.matched() && from < 0) {
        from = at;
      } else if (!run.matched() && !between && from >= 0) {
        add(marks, paragraphs, new Span(from, at));
        from = -1;
      }
      at = end;
    }
    if (from >= 0) {
      add(marks, paragraphs, new Span(from, at));
    }
    List<DocumentView.Mark> telling = telling(marks, paragraphs.texts());
    return telling.size() > MOST_MARKS ? telling.subList(0, MOST_MARKS) : telling;
  }

  /** Where several words of the question stand together, its single words say nothing more. */
  private static List<DocumentView.Mark> telling(
      List<DocumentView.Mark> marks, List<String> paragraphs) {
    List<DocumentView.Mark> together =
        marks.stream()
            .filter(
                mark -> {
                  String text = paragraphs.get(mark.paragraph());
                  int start = text.offsetByCodePoints(0, mark.start());
                  int end = text.offsetByCodePoints(0, mark.end());
                  return text.substring(start, end).indexOf(' ') > 0;
                })
            .toList();
    return together.isEmpty() ? marks : together;
  }

  private static void add(List<DocumentView.Mark> marks, Paragraphs paragraphs, Span span) {
    for (Paragraphs.Place place : paragraphs.places(span)) {
      marks.add(new DocumentView.Mark(place.paragraph(), place.start(), place.end()));
    }
  }
}
