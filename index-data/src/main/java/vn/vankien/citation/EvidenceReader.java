package vn.vankien.citation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.vankien.document.Citation;
import vn.vankien.document.Designation;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.Evidence;
import vn.vankien.document.IssuingBody;
import vn.vankien.document.Metadata;
import vn.vankien.document.RelationKind;
import vn.vankien.document.Resolution;
import vn.vankien.document.SourceDocument;

/** Reads what one document proves about works: its own, and those that its sentences name. */
public final class EvidenceReader {

  private EvidenceReader() {}

  /**
   * One piece of evidence for each work and sentence, in the order of the text. A citation that is
   * ambiguous proves nothing of any one work; one that means several documents speaks for each.
   */
  public static List<Evidence> read(SourceDocument document) {
    List<Evidence> evidence = new ArrayList<>();
    Optional<String> own = ownWork(document.metadata());
    own.ifPresent(id -> evidence.add(ownText(document, id)));
    Set<String> seen = new HashSet<>();
    List<Citation> citations = document.citations();
    for (int i = 0; i < citations.size(); i++) {
      Citation citation = citations.get(i);
      if (citation instanceof Citation.Own
          || !(citation.resolution() instanceof Resolution.Resolved resolved)) {
        continue;
      }
      for (String work : resolved.works()) {
        boolean itself = own.isPresent() && own.get().equals(work);
        if (!itself && seen.add(work + ' ' + citation.mention().sentence())) {
          evidence.add(evidence(document, citations, i, work, own));
        }
      }
    }
    return List.copyOf(evidence);
  }

  /** The id of the work whose text a document is, if its title block says enough. */
  public static Optional<String> ownWork(Metadata metadata) {
    Optional<DocumentNumber> number = metadata.number();
    if (number.isEmpty() || (metadata.dateDocument().isEmpty() && number.get().year().isEmpty())) {
      return Optional.empty();
    }
    String place =
        metadata
            .issuer()
            .filter(body -> IssuerTable.isLocal(body.code()))
            .map(IssuingBody::name)
            .map(EvidenceReader::placeOf)
            .orElse("");
    return Optional.of(
        WorkIds.id(
            number.get(), place, metadata.dateDocument(), OptionalInt.empty(), Optional.empty()));
  }

  /** {@code Hải Phòng} of {@code Ban Thường vụ Thành ủy Hải Phòng}. */
  static String placeOf(String issuer) {
    FoldedText text = new FoldedText(issuer);
    String folded = FoldedText.foldAll(issuer);
    for (String committee :
        new String[] {
          "tinh uy", "thanh uy", "dang bo tinh", "dang bo thanh pho", "tinh", "huyen uy"
        }) {
      int at = folded.indexOf(committee);
      if (at >= 0) {
        int start = text.skipBlanks(at + committee.length());
        int end = IssuerWords.placeEnd(text, at + committee.length());
        if (end > start) {
          return text.substring(start, end);
        }
      }
    }
    return "";
  }

  private static Evidence ownText(SourceDocument document, String work) {
    Metadata metadata = document.metadata();
    Designation said =
        Designation.of(metadata.type())
            .withNumber(metadata.number())
            .withIssuer(metadata.issuer())
            .withDate(metadata.dateDocument())
            .withTitle(Optional.of(metadata.title()).filter(title -> !title.isEmpty()));
    return new Evidence(
        work,
        Optional.empty(),
        document.id(),
        metadata.title(),
        document.url(),
        day(metadata),
        metadata.title(),
        said,
        Optional.empty());
  }

  private static Evidence evidence(
      SourceDocument document,
      List<Citation> citations,
      int index,
      String work,
      Optional<String> own) {
    Citation citation = citations.get(index);
    Metadata metadata = document.metadata();
    return new Evidence(
        work,
        Optional.of(citation.relation()),
        document.id(),
        metadata.title(),
        document.url(),
        day(metadata),
        citation.mention().sentence().in(document.text()).replaceAll("\\s+", " "),
        citation.designation(),
        successor(citations, index, work, own));
  }

  private static Optional<LocalDate> day(Metadata metadata) {
    return metadata
        .dateDocument()
        .or(() -> metadata.datePublication().map(LocalDateTime::toLocalDate));
  }

  /**
   * The work that does something to the cited one: for "80 thay thế 105", the citation before in
   * the sentence, or the document itself; for "222 được thay thế bởi 219", the citation after.
   */
  private static Optional<String> successor(
      List<Citation> citations, int index, String work, Optional<String> own) {
    Citation citation = citations.get(index);
    boolean next = index + 1 < citations.size() && sameSentence(citations, index, index + 1);
    if (next && citations.get(index + 1).relation() == RelationKind.REPLACED_BY) {
      return other(citations.get(index + 1), work);
    }
    RelationKind kind = citation.relation();
    boolean changed =
        kind == RelationKind.REPLACES
            || kind == RelationKind.REPEALS
            || kind == RelationKind.AMENDS;
    if (!changed) {
      return Optional.empty();
    }
    if (own.isPresent()) {
      return own;
    }
    for (int i = index - 1; i >= 0 && i >= index - 4; i--) {
      Citation before = citations.get(i);
      boolean near = citation.mention().sentence().start() - before.mention().sentence().end() <= 2;
      Optional<String> actor = near ? other(before, work) : Optional.empty();
      if (actor.isPresent() && before.relation() != kind) {
        return actor;
      }
    }
    return Optional.empty();
  }

  private static boolean sameSentence(List<Citation> citations, int one, int other) {
    return citations
        .get(one)
        .mention()
        .sentence()
        .overlaps(citations.get(other).mention().sentence());
  }

  private static Optional<String> other(Citation citation, String work) {
    List<String> works = citation.resolution().works();
    return works.size() == 1 && !works.get(0).equals(work)
        ? Optional.of(works.get(0))
        : Optional.empty();
  }
}
