package vn.vankien.citation;

import java.util.List;
import java.util.Optional;
import vn.vankien.document.Evidence;
import vn.vankien.document.LegalForce;
import vn.vankien.document.RelationKind;

/** Decides the legal force of a work from sentences; what no sentence says stays unknown. */
final class Force {

  private Force() {}

  /**
   * Replaced and repealed outweigh amended, which outweighs in force: a work that was replaced is
   * still carried out in older reports.
   */
  static LegalForce of(List<Evidence> evidence) {
    Optional<Evidence> replaced =
        first(evidence, RelationKind.REPLACES).or(() -> first(evidence, RelationKind.REPLACED_BY));
    Optional<Evidence> bySuccessor =
        evidence.stream()
            .filter(said -> said.replacedBy().isPresent())
            .filter(said -> !is(said, RelationKind.AMENDS) && !is(said, RelationKind.REPEALS))
            .findFirst();
    if (bySuccessor.isPresent()) {
      return force(LegalForce.Status.REPLACED, bySuccessor.get());
    }
    if (replaced.isPresent() && is(replaced.get(), RelationKind.REPLACES)) {
      return force(LegalForce.Status.REPLACED, replaced.get());
    }
    Optional<Evidence> repealed = first(evidence, RelationKind.REPEALS);
    if (repealed.isPresent()) {
      return force(LegalForce.Status.REPEALED, repealed.get());
    }
    Optional<Evidence> amended =
        evidence.stream()
            .filter(said -> is(said, RelationKind.AMENDS) && said.replacedBy().isPresent())
            .findFirst();
    if (amended.isPresent()) {
      return force(LegalForce.Status.AMENDED, amended.get());
    }
    return first(evidence, RelationKind.BASED_ON)
        .or(() -> first(evidence, RelationKind.IMPLEMENTS))
        .map(said -> force(LegalForce.Status.IN_FORCE, said))
        .orElseGet(LegalForce::unknown);
  }

  private static boolean is(Evidence said, RelationKind kind) {
    return said.relation().equals(Optional.of(kind));
  }

  private static Optional<Evidence> first(List<Evidence> evidence, RelationKind kind) {
    return evidence.stream().filter(said -> is(said, kind)).findFirst();
  }

  private static LegalForce force(LegalForce.Status status, Evidence said) {
    String source = said.url().isEmpty() ? said.documentId() : said.url();
    return new LegalForce(
        status, Optional.of(new LegalForce.Evidence(source, said.sentence(), said.replacedBy())));
  }
}
