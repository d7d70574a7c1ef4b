package vn.vankien.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.vankien.document.Citation;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.DocumentType;
import vn.vankien.document.IssuingBody;
import vn.vankien.document.Metadata;
import vn.vankien.document.SourceDocument;
import vn.vankien.document.Span;

/**
 * A document in the words of the JSON contract; what is not known is {@code null}.
 *
 * @param ocrConfidence of a scan, mean over the words that were read, 0 to 100
 */
record Extraction(
    String text,
    String title,
    @Nullable String number,
    @Nullable String type,
    @Nullable String issuer,
    @Nullable String dateDocument,
    @Nullable String datePublication,
    @Nullable String author,
    @Nullable String source,
    String kind,
    @Nullable Integer ocrConfidence,
    List<Cited> citations) {

  Extraction {
    citations = List.copyOf(citations);
  }

  /**
   * A citation; {@code start} and {@code end} count Unicode code points in {@code text}.
   *
   * @param provision the place in it that is meant, {@code điểm a khoản 2 Điều 5}
   * @param works ids of the works it may lead to, best first
   */
  record Cited(
      int start,
      int end,
      String matchedText,
      String form,
      @Nullable String type,
      @Nullable String number,
      @Nullable Integer year,
      @Nullable String issuerCode,
      @Nullable String issuer,
      @Nullable String date,
      @Nullable String title,
      @Nullable String provision,
      String relation,
      String resolution,
      List<String> works) {

    Cited {
      works = List.copyOf(works);
    }
  }

  static Extraction of(SourceDocument document, OptionalInt ocrConfidence) {
    Metadata metadata = document.metadata();
    CodePoints points = new CodePoints(document.text());
    return new Extraction(
        document.text(),
        metadata.title(),
        string(metadata.number()),
        metadata.type().map(DocumentType::code).orElse(null),
        metadata.issuer().map(Extraction::name).orElse(null),
        string(metadata.dateDocument()),
        string(metadata.datePublication()),
        metadata.author().orElse(null),
        metadata.source().orElse(null),
        metadata.kind().name().toLowerCase(Locale.ROOT),
        ocrConfidence.isPresent() ? (Integer) ocrConfidence.getAsInt() : null,
        document.citations().stream().map(citation -> cited(citation, points)).toList());
  }

  private static Cited cited(Citation citation, CodePoints points) {
    Span span = points.of(citation.span());
    Optional<DocumentNumber> number = citation.number();
    Optional<IssuingBody> issuer = citation.issuer();
    return new Cited(
        span.start(),
        span.end(),
        citation.matchedText(),
        citation.form(),
        citation.type().map(DocumentType::code).orElse(null),
        number.map(DocumentNumber::toString).orElse(serial(citation)),
        year(citation),
        issuer.map(IssuingBody::code).filter(code -> !code.isEmpty()).orElse(null),
        issuer.map(IssuingBody::name).filter(name -> !name.isEmpty()).orElse(null),
        string(citation.date()),
        citation.title().orElse(null),
        string(citation.mention().provision()),
        citation.relation().wire(),
        citation.resolution().wire(),
        citation.resolution().works());
  }

  private static @Nullable String serial(Citation citation) {
    return citation.serial().isEmpty() ? null : citation.serial();
  }

  private static @Nullable Integer year(Citation citation) {
    return citation.designation().knownYear().isPresent()
        ? (Integer) citation.designation().knownYear().getAsInt()
        : null;
  }

  private static String name(IssuingBody body) {
    return body.name().isEmpty() ? body.code() : body.name();
  }

  private static @Nullable String string(Optional<?> value) {
    return value.map(Object::toString).orElse(null);
  }

  /** Counts code points once along a text, for spans in its order. */
  private static final class CodePoints {

    private final String text;
    private int unit;
    private int point;

    CodePoints(String text) {
      this.text = text;
    }

    Span of(Span units) {
      int start = at(units.start());
      return new Span(start, start + text.codePointCount(units.start(), units.end()));
    }

    private int at(int target) {
      if (target < unit) { // out of order: begin again
        unit = 0;
        point = 0;
      }
      point += text.codePointCount(unit, target);
      unit = target;
      return point;
    }
  }
}
