package vn.vankien.document;

/**
 * One document's bearing on another.
 *
 * @param target the id of a work
 */
public record Relation(RelationKind kind, String target) {

  public Relation {
    if (target.isEmpty()) {
      throw new IllegalArgumentException("relation without target: " + kind);
    }
  }
}
