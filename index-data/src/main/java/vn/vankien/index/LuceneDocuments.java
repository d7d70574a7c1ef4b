package vn.vankien.index;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import vn.vankien.citation.OpenCitations;
import vn.vankien.document.Citation;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.Evidence;
import vn.vankien.document.LegalForce;
import vn.vankien.document.Metadata;
import vn.vankien.document.OpenCitation;
import vn.vankien.document.SourceDocument;

/** Our documents as Lucene's; {@link StoredDocuments} reads them back. */
final class LuceneDocuments {

  static final FieldType WITH_POSITIONS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  static final FieldType FOR_SCORE = type(IndexOptions.DOCS_AND_FREQS);

  /** Characters; a first line that is longer is a paragraph. */
  private static final int LONGEST_HEADING = 200;

  private LuceneDocuments() {}

  /**
   * A document with what it says of works.
   *
   * @param evidence as its own citations give it
   */
  static Document write(SourceDocument source, List<Evidence> evidence) {
    Document document = new Document();
    Metadata metadata = source.metadata();
    document.add(new StringField(Schema.ID, source.id(), Field.Store.YES));
    text(document, metadata.title(), source.text());
    numbers(document, source);
    dates(document, metadata);
    stored(document, source);
    facets(document, source);
    mentions(document, source);
    order(
        document,
        metadata.number(),
        day(metadata).map(day -> OptionalInt.of(day.getYear())).orElse(OptionalInt.empty()));
    document.add(new NumericDocValuesField(Schema.SAME, Copies.key(source)));
    Sketch.of(source)
        .ifPresent(sketch -> document.add(new BinaryDocValuesField(Schema.SKETCH, sketch.bytes())));
    document.add(
        new NumericDocValuesField(Schema.FORCE, Schema.forceKey(LegalForce.Status.UNKNOWN)));
    document.add(new StringField(Schema.ENTRY, Schema.DOCUMENT, Field.Store.YES));
    evidence(document, evidence);
    for (OpenCitation open : OpenCitations.read(source)) {
      keyword(document, Schema.OPEN, open.label());
      document.add(new StoredField(Schema.STORED_OPEN, EvidenceCodec.write(open)));
    }
    return document;
  }

  /** Columns by which hits are put in order. */
  static void order(Document document, Optional<DocumentNumber> number, OptionalInt known) {
    number.ifPresent(
        bears -> document.add(new NumericDocValuesField(Schema.FAMILY, Schema.familyKey(bears))));
    OptionalInt year =
        known.isPresent() ? known : number.map(DocumentNumber::year).orElse(OptionalInt.empty());
    year.ifPresent(is -> document.add(new NumericDocValuesField(Schema.YEAR, is)));
  }

  private static void text(Document document, String title, String text) {
    document.add(new Field(Schema.TITLE, heading(title, text), WITH_POSITIONS));
    document.add(new StoredField(Schema.TITLE, title));
    document.add(new StoredField(Schema.TEXT, text));
    // A title is part of the text that it heads: what must match is asked of one field only.
    words(document, title);
    words(document, text);
  }

  /** The title, else the first line: an untitled text begins with what it is about. */
  private static String heading(String title, String text) {
    String heading = title.isBlank() ? text.strip().lines().findFirst().orElse("") : title;
    return heading.length() > LONGEST_HEADING && title.isBlank() ? "" : heading;
  }

  static void words(Document document, String text) {
    document.add(new Field(Schema.TEXT, text, WITH_POSITIONS));
    document.add(new Field(Schema.BIGRAMS, text, FOR_SCORE));
  }

  private static void evidence(Document document, List<Evidence> evidence) {
    Set<String> groups = new LinkedHashSet<>();
    for (Evidence said : evidence) {
      document.add(new StoredField(Schema.EVIDENCE, EvidenceCodec.write(said)));
      groups.add(WorkGroup.of(said.work()));
      if (said.isOwnText()) {
        document.add(new StringField(Schema.OWN_WORK, said.work(), Field.Store.YES));
      }
    }
    groups.forEach(group -> keyword(document, Schema.SPEAKS_OF, group));
  }

  private static void numbers(Document document, SourceDocument source) {
    Metadata metadata = source.metadata();
    metadata
        .number()
        .ifPresent(
            number -> {
              keyword(document, Schema.NUMBER, Schema.numberKey(number));
              document.add(new StoredField(Schema.STORED_NUMBER, number.toString()));
              metadata
                  .type()
                  .ifPresent(
                      type ->
                          keyword(
                              document,
                              Schema.SHORT_NUMBER,
                              Schema.shortKey(type, number.serial())));
            });
    Set<String> cited = new LinkedHashSet<>();
    Set<String> keys = new LinkedHashSet<>();
    for (Citation citation : source.citations()) {
      citation
          .number()
          .filter(number -> !metadata.number().equals(Optional.of(number)))
          .ifPresent(
              number -> {
                cited.add(number.toString());
                keys.add(Schema.numberKey(number));
              });
      if (!citation.serial().isEmpty()) {
        citation
            .type()
            .ifPresent(
                type ->
                    keyword(
                        document, Schema.SHORT_CITES, Schema.shortKey(type, citation.serial())));
      }
    }
    keys.forEach(key -> keyword(document, Schema.CITES, key));
    cited.forEach(number -> document.add(new StoredField(Schema.STORED_CITES, number)));
  }

  private static void mentions(Document document, SourceDocument source) {
    for (Citation citation : source.citations()) {
      List<String> works = citation.resolution().works();
      if (!works.isEmpty() && !(citation instanceof Citation.Own)) {
        Held.Mention mention = new Held.Mention(citation.span(), works);
        document.add(new StoredField(Schema.MENTION, mention.line()));
      }
    }
  }

  private static void dates(Document document, Metadata metadata) {
    day(metadata)
        .ifPresent(
            day -> {
              document.add(new LongField(Schema.DATE, day.toEpochDay(), Field.Store.NO));
              facet(document, Schema.YEAR_FACET, String.valueOf(day.getYear()));
            });
    metadata
        .dateDocument()
        .ifPresent(day -> document.add(new StoredField(Schema.DATE_DOCUMENT, day.toString())));
    metadata
        .datePublication()
        .ifPresent(time -> document.add(new StoredField(Schema.DATE_PUBLICATION, time.toString())));
  }

  private static void stored(Document document, SourceDocument source) {
    Metadata metadata = source.metadata();
    document.add(new StoredField(Schema.URL, source.url()));
    document.add(new StoredField(Schema.SOURCE_ID, source.sourceId()));
    document.add(new StoredField(Schema.KIND, metadata.kind().name()));
    metadata.type().ifPresent(type -> document.add(new StoredField(Schema.TYPE, type.name())));
    metadata
        .issuer()
        .ifPresent(
            issuer -> {
              keyword(document, Schema.ISSUER, Schema.issuerKey(issuer.name()));
              keyword(document, Schema.ISSUER, Schema.issuerKey(issuer.code()));
              document.add(new StoredField(Schema.ISSUER_CODE, issuer.code()));
              document.add(new StoredField(Schema.ISSUER_NAME, issuer.name()));
            });
    source
        .fetched()
        .ifPresent(
            when ->
                document.add(
                    new LongField(Schema.FETCHED, when.getEpochSecond(), Field.Store.YES)));
    source
        .ocrConfidence()
        .ifPresent(percent -> document.add(new StoredField(Schema.OCR_CONFIDENCE, percent)));
    metadata.author().ifPresent(author -> document.add(new StoredField(Schema.AUTHOR, author)));
    metadata.source().ifPresent(name -> document.add(new StoredField(Schema.SOURCE, name)));
  }

  private static void facets(Document document, SourceDocument source) {
    Metadata metadata = source.metadata();
    facet(document, Schema.KIND_FACET, metadata.kind().name().toLowerCase(Locale.ROOT));
    facet(document, Schema.SOURCE_FACET, source.sourceId());
    metadata.type().ifPresent(type -> facet(document, Schema.TYPE_FACET, type.vietnamese()));
    metadata
        .issuer()
        .map(issuer -> issuer.name().isEmpty() ? issuer.code() : issuer.name())
        .ifPresent(name -> facet(document, Schema.ISSUER_FACET, name));
  }

  private static Optional<LocalDate> day(Metadata metadata) {
    return metadata
        .dateDocument()
        .or(() -> metadata.datePublication().map(LocalDateTime::toLocalDate));
  }

  private static void keyword(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
  }

  static void facet(Document document, String dimension, String value) {
    if (!value.isBlank()) {
      document.add(new SortedSetDocValuesFacetField(dimension, value));
    }
  }

  private static FieldType type(IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }
}
