package vn.vankien.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.DocumentType;
import vn.vankien.document.IssuingBody;
import vn.vankien.document.Metadata;
import vn.vankien.document.SourceDocument;

/** Small documents for tests: the facts are real, the sentences ours. */
final class Samples {

  private Samples() {}

  static SourceDocument report(String id, String title, String text) {
    return new SourceDocument(
        id,
        "http://localhost/" + id,
        "bao-mau",
        Metadata.titled(DocumentKind.NEWS, title),
        text,
        List.of());
  }

  static SourceDocument directive(String id, String number, String date, String title) {
    Metadata metadata =
        new Metadata(
            DocumentKind.DIRECTIVE,
            title,
            Optional.of(DocumentNumber.parse(number)),
            Optional.of(DocumentType.RESOLUTION),
            Optional.of(new IssuingBody("TW", "Bộ Chính trị")),
            Optional.of(LocalDate.parse(date)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new SourceDocument(
        id, "http://localhost/" + id, "van-kien-mau", metadata, title + ".", List.of());
  }
}
