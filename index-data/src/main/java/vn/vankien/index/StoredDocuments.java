package vn.vankien.index;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.DocumentType;
import vn.vankien.document.IssuingBody;
import vn.vankien.document.Metadata;

/** What {@link LuceneDocuments} wrote, as our documents again. */
final class StoredDocuments {

  /** The stored fields that {@link #metadata} reads, the id and where it is from. */
  static final Set<String> METADATA =
      Set.of(
          Schema.ID,
          Schema.KIND,
          Schema.TITLE,
          Schema.STORED_NUMBER,
          Schema.TYPE,
          Schema.ISSUER_CODE,
          Schema.ISSUER_NAME,
          Schema.DATE_DOCUMENT,
          Schema.DATE_PUBLICATION,
          Schema.AUTHOR,
          Schema.SOURCE,
          Schema.SOURCE_ID,
          Schema.URL);

  private StoredDocuments() {}

  /** The document with its whole text; its citations are those that were stored, as numbers. */
  static Held read(Document document) {
    return new Held(
        string(document, Schema.ID).orElse(""),
        string(document, Schema.URL).orElse(""),
        string(document, Schema.SOURCE_ID).orElse(""),
        metadata(document),
        string(document, Schema.TEXT).orElse(""),
        Arrays.asList(document.getValues(Schema.STORED_CITES)),
        string(document, Schema.OWN_WORK),
        Arrays.stream(document.getValues(Schema.MENTION)).map(Held.Mention::ofLine).toList(),
        fetched(document),
        ocrConfidence(document),
        Arrays.stream(document.getValues(Schema.EVIDENCE))
            .map(EvidenceCodec::read)
            .filter(said -> !said.isOwnText())
            .toList());
  }

  private static Optional<Instant> fetched(Document document) {
    return Optional.ofNullable(document.getField(Schema.FETCHED))
        .map(field -> Instant.ofEpochSecond(field.numericValue().longValue()));
  }

  private static OptionalInt ocrConfidence(Document document) {
    IndexableField field = document.getField(Schema.OCR_CONFIDENCE);
    return field == null ? OptionalInt.empty() : OptionalInt.of(field.numericValue().intValue());
  }

  static Metadata metadata(Document document) {
    return new Metadata(
        string(document, Schema.KIND).map(DocumentKind::valueOf).orElse(DocumentKind.OTHER),
        string(document, Schema.TITLE).orElse(""),
        string(document, Schema.STORED_NUMBER).map(DocumentNumber::parse),
        string(document, Schema.TYPE).map(DocumentType::valueOf),
        issuer(document),
        string(document, Schema.DATE_DOCUMENT).map(LocalDate::parse),
        string(document, Schema.DATE_PUBLICATION).map(LocalDateTime::parse),
        string(document, Schema.AUTHOR),
        string(document, Schema.SOURCE));
  }

  private static Optional<IssuingBody> issuer(Document document) {
    String code = string(document, Schema.ISSUER_CODE).orElse("");
    String name = string(document, Schema.ISSUER_NAME).orElse("");
    return code.isEmpty() && name.isEmpty()
        ? Optional.empty()
        : Optional.of(new IssuingBody(code, name));
  }

  private static Optional<String> string(Document document, String field) {
    return Optional.ofNullable(document.get(field));
  }
}
