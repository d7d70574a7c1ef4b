package vn.vankien.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankien.citation.CitationFinder;
import vn.vankien.citation.EvidenceReader;
import vn.vankien.citation.Registry;
import vn.vankien.citation.Setting;
import vn.vankien.citation.WorkResolver;
import vn.vankien.document.Citation;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.Evidence;
import vn.vankien.document.LegalForce;
import vn.vankien.document.Metadata;
import vn.vankien.document.SourceDocument;
import vn.vankien.document.WorkEntry;

/** A work is known before its text is: what others say of it is kept, and forgotten with them. */
class WorksTest {

  private static final String KL28 = "kl/28-kl-tw/2022-02-21";
  private static final String QD96 = "qd/96-qd-tw/2023-02-02";

  @TempDir Path folder;

  @Test
  void aNewIndexKnowsTheRegistry() throws IOException {
    DocumentIndexer.open(folder).close();
    assertThat(work(KL28).work().date()).contains(LocalDate.of(2022, 2, 21));
    assertThat(work(KL28).evidence()).isEmpty();
    assertThat(documents()).isZero();
  }

  @Test
  void whatTwoRunsSayOfAWorkComesTogether() throws IOException {
    index(report("a", "Xã Mẫu 1 thực hiện Kết luận số 28-KL/TW ngày 21/02/2022 của Bộ Chính trị."));
    index(report("b", "Xã Mẫu 2 sơ kết Kết luận số 28-KL/TW ngày 21/02/2022 của Bộ Chính trị."));
    assertThat(work(KL28).evidence()).extracting(Evidence::documentId).containsOnly("a", "b");
    assertThat(work(KL28).citations()).isEqualTo(2);
  }

  @Test
  void theLedgerTellsWhatIsCitedAndNotHeld() throws IOException {
    index(report("a", "Xã Mẫu 1 thực hiện Quy định số 96-QĐ/TW ngày 02/02/2023."));
    index(report("b", "Xã Mẫu 2 thực hiện Quy định số 96-QĐ/TW ngày 02/02/2023."));
    index(report("c", "Xã Mẫu 3 thực hiện Kết luận số 28-KL/TW ngày 21/02/2022."));
    index(report("d", "Thực hiện Kế hoạch số 15-KH/HU. Triển khai Kế hoạch số 15-KH/HU."));
    index(report("e", "Thực hiện Kế hoạch số 16-KH/HU và Kế hoạch số 15-KH/HU."));
    try (DocumentSearcher searcher = DocumentSearcher.open(folder)) {
      Ledger ledger = searcher.ledger(10);
      assertThat(ledger.wanted())
          .extracting(wanted -> wanted.entry().work().id(), Ledger.Wanted::citations)
          .containsExactly(tuple(QD96, 2L), tuple(KL28, 1L));
      assertThat(ledger.open())
          .extracting(open -> open.citation().label(), Ledger.Open::documents)
          .containsExactly(tuple("15-KH/HU", 2), tuple("16-KH/HU", 1));
      assertThat(ledger.open().getFirst().citation().sentence())
          .isEqualTo("Thực hiện Kế hoạch số 15-KH/HU.");
      assertThat(searcher.ledger(1).open()).hasSize(1);
    }
    index(report("e", "Không còn viện dẫn gì."));
    try (DocumentSearcher searcher = DocumentSearcher.open(folder)) {
      assertThat(searcher.ledger(10).open()).extracting(Ledger.Open::documents).containsExactly(1);
    }
  }

  @Test
  void anIdOfAYearOrATermLeadsToTheDayThatIsKnownByNow() throws IOException {
    index(report("a", "Xã Mẫu 1 thực hiện Kết luận số 79-KL/TW khóa XI."));
    assertThat(work("kl/79-kl-tw/khoa-xi").citations()).isEqualTo(1);
    index(report("b", "Xã Mẫu 2 thực hiện Kết luận số 79-KL/TW ngày 25/12/2013."));
    for (String id : List.of("khoa-xi", "2013", "2013-12-25")) {
      assertThat(work("kl/79-kl-tw/" + id).work().id()).isEqualTo("kl/79-kl-tw/2013-12-25");
    }
  }

  @Test
  void whatADocumentNoLongerSaysIsForgotten() throws IOException {
    index(report("a", "Xã Mẫu 1 thực hiện Kết luận số 28-KL/TW ngày 21/02/2022."));
    index(report("a", "Xã Mẫu 1 thực hiện Quy định số 96-QĐ/TW ngày 02/02/2023."));
    assertThat(work(KL28).evidence()).isEmpty();
    assertThat(work(QD96).evidence()).extracting(Evidence::documentId).containsExactly("a");
    try (DocumentIndexer indexer = DocumentIndexer.open(folder)) {
      indexer.delete("a");
    }
    assertThat(work(QD96).evidence()).isEmpty();
  }

  @Test
  void runningTwiceChangesNoWork() throws IOException {
    SourceDocument report = report("a", "Xã Mẫu 1 thực hiện Kết luận số 28-KL/TW ngày 21/02/2022.");
    index(report);
    WorkEntry once = work(KL28);
    index(report);
    assertThat(work(KL28)).isEqualTo(once);
  }

  @Test
  void legalForceComesWithItsSentence() throws IOException {
    index(
        report(
            "a",
            "Quy định số 96-QĐ/TW ngày 02/02/2023 thay thế Quy định số 262-QĐ/TW ngày 08/10/2014."));
    WorkEntry old = work("qd/262-qd-tw/2014-10-08");
    assertThat(old.legalForce().status()).isEqualTo(LegalForce.Status.REPLACED);
    assertThat(old.replacedBy()).contains(QD96);
    assertThat(old.legalForce().evidence().orElseThrow().sentence()).contains("thay thế");
  }

  /** Sixty sentences are kept of a work; seventy carry it out, and one says that it was amended. */
  @Test
  void theSentenceThatDecidesTheForceIsKeptAmongMany() throws IOException {
    try (DocumentIndexer indexer = DocumentIndexer.open(folder)) {
      indexer.index(
          report(
              "amending",
              "Quy định số 96-QĐ/TW ngày 02/02/2023 sửa đổi, bổ sung một số điều của Kết luận số"
                  + " 28-KL/TW ngày 21/02/2022."));
      for (int i = 0; i < 70; i++) {
        indexer.index(
            report("r" + i, "Xã Mẫu " + i + " thực hiện Kết luận số 28-KL/TW ngày 21/02/2022."));
      }
    }
    LegalForce force = work(KL28).legalForce();
    assertThat(force.status()).isEqualTo(LegalForce.Status.AMENDED);
    assertThat(force.evidence().orElseThrow().sentence()).contains("sửa đổi");
  }

  @Test
  void evidenceReadsBackAsItWasWritten() {
    SourceDocument report =
        report(
            "a",
            "Xã\tMẫu thực hiện Nghị quyết Trung ương 4 (khóa XII) và Kết luận số 28-KL/TW ngày"
                + " 21/02/2022 của Bộ Chính trị về tinh giản biên chế.");
    List<Evidence> evidence = EvidenceReader.read(report);
    assertThat(evidence).isNotEmpty();
    for (Evidence said : evidence) {
      assertThat(EvidenceCodec.read(EvidenceCodec.write(said))).isEqualTo(said);
    }
  }

  private void index(SourceDocument document) throws IOException {
    try (DocumentIndexer indexer = DocumentIndexer.open(folder)) {
      indexer.index(document);
    }
  }

  private WorkEntry work(String id) throws IOException {
    try (DocumentSearcher searcher = DocumentSearcher.open(folder)) {
      return searcher.work(id).orElseThrow();
    }
  }

  private long documents() throws IOException {
    try (DocumentSearcher searcher = DocumentSearcher.open(folder)) {
      TermQuery documents = new TermQuery(new Term(Schema.ENTRY, Schema.DOCUMENT));
      return searcher.search(documents, documents, SearchRequest.of("")).total();
    }
  }

  private static SourceDocument report(String id, String text) {
    List<Citation> citations =
        new WorkResolver(Registry.bundled())
            .resolve(text, new CitationFinder().find(text), Setting.of(text, Optional.empty()));
    return new SourceDocument(
        id,
        "http://localhost/" + id,
        "bao-mau",
        Metadata.titled(DocumentKind.NEWS, "Tin " + id),
        text,
        citations);
  }
}
