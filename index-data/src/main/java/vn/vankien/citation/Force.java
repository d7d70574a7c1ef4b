package vn.vankien.citation;

import java.util.List;
import java.util.Optional;
import vn.vankien.document.Evidence;
import vn.vankien.document.LegalForce;
import vn.vankien.document.RelationKind;

/** Decides the legal force of a work from sentences; what no sentence says stays unknown. */
final class Force {

  private Force() {}

  /** A status and the sentence that says so. */
  record Deciding(LegalForce.Status status, Evidence said) {

    LegalForce force() {
      String source = said.url().isEmpty() ? said.documentId() : said.url();
      return new LegalForce(
          status, Optional.of(new LegalForce.Evidence(source, said.sentence(), said.replacedBy())));
    }
  }

  static LegalForce of(List<Evidence> evidence) {
    return deciding(evidence).map(Deciding::force).orElseGet(LegalForce::unknown);
  }

  /**
   * Replaced and repealed outweigh amended, which outweighs in force: a work that was replaced is
   * still carried out in older reports.
   */
  static Optional<Deciding> deciding(List<Evidence> evidence) {
    Optional<Evidence> replaced =
        first(evidence, RelationKind.REPLACES).or(() -> first(evidence, RelationKind.REPLACED_BY));
    Optional<Evidence> bySuccessor =
        evidence.stream()
            .filter(said -> said.replacedBy().isPresent())
            .filter(said -> !is(said, RelationKind.AMENDS) && !is(said, RelationKind.REPEALS))
            .findFirst();
    if (bySuccessor.isPresent()) {
      return decided(LegalForce.Status.REPLACED, bySuccessor);
    }
    if (replaced.isPresent() && is(replaced.get(), RelationKind.REPLACES)) {
      return decided(LegalForce.Status.REPLACED, replaced);
    }
    return decided(LegalForce.Status.REPEALED, first(evidence, RelationKind.REPEALS))
        .or(
            () ->
                decided(
                    LegalForce.Status.AMENDED,
                    evidence.stream()
                        .filter(said -> is(said, RelationKind.AMENDS))
                        .filter(said -> said.replacedBy().isPresent())
                        .findFirst()))
        .or(
            () ->
                decided(
                    LegalForce.Status.IN_FORCE,
                    first(evidence, RelationKind.BASED_ON)
                        .or(() -> first(evidence, RelationKind.IMPLEMENTS))));
  }

  private static Optional<Deciding> decided(LegalForce.Status status, Optional<Evidence> said) {
    return said.map(sentence -> new Deciding(status, sentence));
  }

  private static boolean is(Evidence said, RelationKind kind) {
    return said.relation().equals(Optional.of(kind));
  }

  private static Optional<Evidence> first(List<Evidence> evidence, RelationKind kind) {
    return evidence.stream().filter(said -> is(said, kind)).findFirst();
  }
}
