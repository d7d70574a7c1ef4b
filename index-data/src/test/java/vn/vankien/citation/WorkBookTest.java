package vn.vankien.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.vankien.document.Citation;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.LegalForce;
import vn.vankien.document.Metadata;
import vn.vankien.document.RelationKind;
import vn.vankien.document.SourceDocument;
import vn.vankien.document.Term;
import vn.vankien.document.WorkEntry;

class WorkBookTest {

  private static final String REPORT =
      "Ngày 18/8/2022, Bộ Chính trị ban hành Quy định số 80-QĐ/TW về phân cấp quản lý cán bộ, thay thế"
          + " Quy định số 105-QĐ/TW ngày 19/12/2017 của Bộ Chính trị.";

  private static SourceDocument report(String id, String text, LocalDate day) {
    List<Citation> found = new CitationFinder().find(text);
    Setting setting = Setting.of(text, Optional.of(day));
    Metadata plain = Metadata.titled(DocumentKind.NEWS, "Tin mẫu " + id);
    Metadata metadata =
        new Metadata(
            plain.kind(),
            plain.title(),
            plain.number(),
            plain.type(),
            plain.issuer(),
            plain.dateDocument(),
            Optional.of(LocalDateTime.of(day.getYear(), day.getMonth(), day.getDayOfMonth(), 7, 0)),
            plain.author(),
            plain.source());
    return new SourceDocument(
        id,
        "https://bao.example/" + id,
        "mau",
        metadata,
        text,
        new WorkResolver(Registry.bundled()).resolve(text, found, setting));
  }

  @Test
  void saysWhatReplacedAWorkAndWhoSaysSo() {
    WorkBook book = new WorkBook(Registry.bundled());
    tell(book, report("1", REPORT, LocalDate.of(2022, 8, 20)));
    WorkEntry replaced = book.entry("qd/105-qd-tw/2017-12-19").orElseThrow();
    assertThat(replaced.legalForce().status()).isEqualTo(LegalForce.Status.REPLACED);
    assertThat(replaced.replacedBy()).contains("qd/80-qd-tw/2022-08-18");
    LegalForce.Evidence evidence = replaced.legalForce().evidence().orElseThrow();
    assertThat(evidence.sentence()).isEqualTo(REPORT);
    assertThat(evidence.source()).isEqualTo("https://bao.example/1");
  }

  @Test
  void readsASuccessorThatIsNamedAfterItsPredecessor() {
    WorkBook book = new WorkBook(Registry.bundled());
    tell(
        book,
        report(
            "1",
            "Quy định 222-QĐ/TW đã được thay thế bởi Quy định 219-QĐ/TW năm 2013.",
            LocalDate.of(2014, 2, 1)));
    assertThat(book.entry("qd/222-qd-tw/2009-05-08").orElseThrow().replacedBy())
        .contains("qd/219-qd-tw/2013-12-27");
  }

  @Test
  void knowsAWorkBeforeItsTextIs() {
    WorkBook book = new WorkBook(Registry.bundled());
    String text =
        "Hội nghị quán triệt Kết luận số 79-KL/TW ngày 25/12/2013 của Bộ Chính trị về công tác mẫu.";
    tell(book, report("1", text, LocalDate.of(2014, 1, 10)));
    tell(book, report("2", text, LocalDate.of(2014, 1, 11)));
    WorkEntry entry = book.entry("kl/79-kl-tw/2013-12-25").orElseThrow();
    assertThat(entry.heldAs()).isEmpty();
    assertThat(entry.titles()).containsExactly(new WorkEntry.Tally("công tác mẫu", 2));
    assertThat(entry.work().title()).isEqualTo("công tác mẫu");
    assertThat(entry.relations()).containsEntry(RelationKind.IMPLEMENTS, 2);
  }

  @Test
  void keepsConflictingFactsWithTheirCounts() {
    WorkBook book = new WorkBook(Registry.bundled());
    List<String> titles = List.of("nông thôn mẫu", "nông thôn mẫu", "đô thị mẫu");
    for (int i = 0; i < titles.size(); i++) {
      tell(
          book,
          report(
              "" + i,
              "Thực hiện Kết luận số 79-KL/TW ngày 25/12/2013 về " + titles.get(i) + ".",
              LocalDate.of(2014, 1, 10)));
    }
    WorkEntry entry = book.entry("kl/79-kl-tw/2013-12-25").orElseThrow();
    assertThat(entry.titles())
        .containsExactly(
            new WorkEntry.Tally("nông thôn mẫu", 2), new WorkEntry.Tally("đô thị mẫu", 1));
  }

  @Test
  void joinsAYearToTheDayOfThatYear() {
    WorkBook book = new WorkBook(Registry.bundled());
    LocalDate day = LocalDate.of(2014, 1, 10);
    tell(book, report("1", "Thực hiện Kết luận số 79-KL/TW ngày 25/12/2013.", day));
    tell(book, report("2", "Thực hiện Kết luận số 79-KL/TW năm 2013.", day));
    assertThat(book.entry("kl/79-kl-tw/2013-12-25").orElseThrow().citations()).isEqualTo(2);
    assertThat(book.entry("kl/79-kl-tw/2013")).isEmpty();
  }

  @Test
  void joinsATermToTheDayInThatTerm() {
    WorkBook book = new WorkBook(Registry.bundled());
    LocalDate day = LocalDate.of(2014, 1, 10);
    tell(book, report("1", "Thực hiện Kết luận số 79-KL/TW ngày 25/12/2013.", day));
    tell(book, report("2", "Thực hiện Kết luận số 79-KL/TW khóa XI.", day));
    tell(book, report("3", "Theo Kết luận số 79-KL/TW khóa IX.", day));
    assertThat(book.entry("kl/79-kl-tw/2013-12-25").orElseThrow().citations()).isEqualTo(2);
    WorkEntry ofTerm = book.entry("kl/79-kl-tw/khoa-ix").orElseThrow();
    assertThat(ofTerm.citations()).isEqualTo(1);
    assertThat(ofTerm.work().term()).contains(new Term(9));
  }

  @Test
  void givesTheSameBookInAnyOrder() {
    List<SourceDocument> documents =
        List.of(
            report("1", REPORT, LocalDate.of(2022, 8, 20)),
            report("2", "Thực hiện Quy định số 80-QĐ/TW.", LocalDate.of(2023, 1, 5)),
            report("3", "Căn cứ Quy định số 105-QĐ/TW.", LocalDate.of(2019, 1, 5)));
    WorkBook forward = new WorkBook(Registry.bundled());
    documents.forEach(document -> tell(forward, document));
    WorkBook backward = new WorkBook(Registry.bundled());
    documents.reversed().forEach(document -> tell(backward, document));
    assertThat(backward.entries()).isEqualTo(forward.entries());
  }

  private static void tell(WorkBook book, SourceDocument document) {
    EvidenceReader.read(document).forEach(book::add);
  }
}
