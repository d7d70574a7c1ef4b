package vn.vankien.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is known of a work: its best identity, and behind it the facts as they were said, with
 * their counts, conflicting ones too.
 *
 * @param heldAs the id of the document that is its own text, if we hold it
 * @param titles as said, the most frequent first
 * @param issuers as said, the most frequent first
 * @param dates as said, the most frequent first
 * @param relations how many sentences stand in each relation to it
 * @param evidence the sentences, those that show that it governs first
 */
public record WorkEntry(
    Work work,
    Optional<String> heldAs,
    List<Tally> titles,
    List<Tally> issuers,
    List<Tally> dates,
    Map<RelationKind, Integer> relations,
    List<Evidence> evidence,
    LegalForce legalForce) {

  /** A fact and how often it was said. */
  public record Tally(String value, int count) {}

  public WorkEntry {
    titles = List.copyOf(titles);
    issuers = List.copyOf(issuers);
    dates = List.copyOf(dates);
    relations = Map.copyOf(relations);
    evidence = List.copyOf(evidence);
  }

  /** The work that took its place, if a sentence names it. */
  public Optional<String> replacedBy() {
    return legalForce.status() == LegalForce.Status.REPLACED
        ? legalForce.evidence().flatMap(LegalForce.Evidence::by)
        : Optional.empty();
  }

  /** How many sentences speak of it. */
  public int citations() {
    return relations.values().stream().mapToInt(Integer::intValue).sum();
  }
}
