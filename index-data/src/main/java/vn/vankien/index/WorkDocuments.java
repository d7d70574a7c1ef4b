package vn.vankien.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import vn.vankien.citation.Registry;
import vn.vankien.citation.WorkBook;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.DocumentType;
import vn.vankien.document.Evidence;
import vn.vankien.document.IssuingBody;
import vn.vankien.document.Work;
import vn.vankien.document.WorkEntry;

/** Works as Lucene's documents, and back: what is stored is the evidence, and all else follows. */
final class WorkDocuments {

  private WorkDocuments() {}

  static Document write(WorkEntry entry) {
    Work work = entry.work();
    Document document = new Document();
    document.add(new StringField(Schema.ID, work.id(), Field.Store.YES));
    document.add(new StringField(Schema.WORK_GROUP, WorkGroup.of(work.id()), Field.Store.NO));
    document.add(new StringField(Schema.ENTRY, kind(entry), Field.Store.YES));
    document.add(new NumericDocValuesField(Schema.CITATIONS, entry.citations()));
    document.add(
        new NumericDocValuesField(Schema.FORCE, Schema.forceKey(entry.legalForce().status())));
    entry
        .replacedBy()
        .ifPresent(by -> document.add(new StringField(Schema.REPLACED_BY, by, Field.Store.NO)));
    numbers(document, work);
    words(document, entry);
    facts(document, work);
    for (Evidence said : entry.evidence()) {
      document.add(new StoredField(Schema.EVIDENCE, EvidenceCodec.write(said)));
    }
    return document;
  }

  private static String kind(WorkEntry entry) {
    if (entry.heldAs().isPresent()) {
      return Schema.HELD_WORK;
    }
    return entry.evidence().isEmpty() ? Schema.KNOWN_WORK : Schema.WORK;
  }

  private static void numbers(Document document, Work work) {
    document.add(new StringField(Schema.NUMBER, Schema.numberKey(work.number()), Field.Store.NO));
    work.type()
        .ifPresent(
            type ->
                document.add(
                    new StringField(
                        Schema.SHORT_NUMBER,
                        Schema.shortKey(type, work.number().serial()),
                        Field.Store.NO)));
  }

  private static void words(Document document, WorkEntry entry) {
    String name = name(entry.work());
    for (String part : List.of(name, entry.work().title())) {
      LuceneDocuments.words(document, part);
    }
    document.add(new Field(Schema.TITLE, entry.work().title(), LuceneDocuments.WITH_POSITIONS));
    List<String> titles = new ArrayList<>();
    entry.titles().forEach(said -> titles.add(said.value()));
    titles.add(entry.work().title());
    for (String title : titles) {
      said(document, Schema.SAID_TITLE, Schema.SAID_TITLE_PAIRS, title);
    }
    for (Evidence said : entry.evidence()) {
      said(document, Schema.SAID, Schema.SAID_PAIRS, said.sentence());
    }
  }

  private static void said(Document document, String words, String pairs, String text) {
    document.add(new Field(words, text, LuceneDocuments.FOR_SCORE));
    document.add(new Field(pairs, text, LuceneDocuments.FOR_SCORE));
  }

  private static void facts(Document document, Work work) {
    DocumentKind kind = work.number().isParty() ? DocumentKind.DIRECTIVE : DocumentKind.LAW;
    LuceneDocuments.facet(document, Schema.KIND_FACET, kind.name().toLowerCase(Locale.ROOT));
    work.type()
        .map(DocumentType::vietnamese)
        .ifPresent(type -> LuceneDocuments.facet(document, Schema.TYPE_FACET, type));
    work.issuer().ifPresent(issuer -> issuer(document, issuer));
    work.date()
        .ifPresent(
            day -> document.add(new LongField(Schema.DATE, day.toEpochDay(), Field.Store.NO)));
    LuceneDocuments.order(document, Optional.of(work.number()), work.knownYear());
    if (work.knownYear().isPresent()) {
      String year = String.valueOf(work.knownYear().getAsInt());
      LuceneDocuments.facet(document, Schema.YEAR_FACET, year);
    }
  }

  private static void issuer(Document document, IssuingBody issuer) {
    String name = issuer.name().isEmpty() ? issuer.code() : issuer.name();
    LuceneDocuments.facet(document, Schema.ISSUER_FACET, name);
    for (String key : List.of(issuer.name(), issuer.code())) {
      document.add(new StringField(Schema.ISSUER, Schema.issuerKey(key), Field.Store.NO));
    }
  }

  /** The work of a stored document, built from its evidence. */
  static WorkEntry read(Document document) {
    List<Evidence> evidence =
        Arrays.stream(document.getValues(Schema.EVIDENCE)).map(EvidenceCodec::read).toList();
    return new WorkBook(Registry.bundled()).entry(document.get(Schema.ID), evidence);
  }

  /** As one says it: {@code Nghị quyết số 18-NQ/TW của Bộ Chính trị}. */
  private static String name(Work work) {
    String type = work.type().map(DocumentType::vietnamese).orElse("Văn bản");
    String issuer = work.issuer().map(IssuingBody::name).orElse("");
    return type + " số " + work.number() + (issuer.isEmpty() ? "" : " của " + issuer);
  }
}
