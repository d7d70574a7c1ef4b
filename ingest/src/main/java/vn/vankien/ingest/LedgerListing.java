package vn.vankien.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vankien.document.DocumentType;
import vn.vankien.document.IssuingBody;
import vn.vankien.document.OpenCitation;
import vn.vankien.document.Work;
import vn.vankien.index.Ledger;
import vn.vankien.language.Say;

/**
 * The ledger as {@code status --ledger} prints it, in words and in JSON.
 *
 * @param wanted works that are cited and whose text we do not hold
 * @param open citations that lead to no one work
 */
record LedgerListing(List<Wanted> wanted, List<Open> open) {

  /** A work by its id and name, the sentences that speak of it, and one of them. */
  record Wanted(
      String work, String number, String type, String issuer, long citations, String sentence) {}

  /** What a text says, the documents that say so, and the works that may be meant. */
  record Open(
      String label, int documents, List<String> candidates, String documentId, String sentence) {}

  static final LedgerListing NONE = new LedgerListing(List.of(), List.of());

  static LedgerListing of(Ledger ledger) {
    return new LedgerListing(
        ledger.wanted().stream().map(LedgerListing::wanted).toList(),
        ledger.open().stream().map(LedgerListing::open).toList());
  }

  private static Wanted wanted(Ledger.Wanted wanted) {
    Work work = wanted.entry().work();
    return new Wanted(
        work.id(),
        work.number().toString(),
        work.type().map(DocumentType::vietnamese).orElse(""),
        work.issuer().map(IssuingBody::name).orElse(""),
        wanted.citations(),
        wanted.entry().evidence().getFirst().sentence());
  }

  private static Open open(Ledger.Open open) {
    OpenCitation citation = open.citation();
    return new Open(
        citation.label(),
        open.documents(),
        citation.candidates(),
        open.documentId(),
        citation.sentence());
  }

  /** Two lists of lines; a list with nothing in it is left out. */
  String words() {
    return Stream.of(
            part(
                Say.that("Được viện dẫn mà chưa có văn bản:"),
                wanted.stream()
                    .map(each -> line(each.citations(), name(each), each.sentence()))
                    .toList()),
            part(
                Say.that("Viện dẫn chưa rõ là văn bản nào:"),
                open.stream()
                    .map(each -> line(each.documents(), label(each), each.sentence()))
                    .toList()))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static Optional<String> part(String heading, List<String> lines) {
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            heading + System.lineSeparator() + String.join(System.lineSeparator(), lines));
  }

  private static String line(long count, String name, String sentence) {
    return String.format(Locale.ROOT, "%6d  %s: “%s”", count, name, sentence);
  }

  private static String name(Wanted work) {
    return (work.type() + " " + work.number()).strip()
        + (work.issuer().isEmpty() ? "" : ", " + work.issuer());
  }

  private static String label(Open open) {
    return open.candidates().isEmpty()
        ? open.label()
        : Say.that("%s (có thể là %s)", open.label(), String.join(", ", open.candidates()));
  }
}
