package vn.vankien.document;

/**
 * What one document does to another (quan hệ văn bản), after the European Legislation Identifier.
 * {@link #wire} is the word in our JSON.
 */
public enum RelationKind {
  CITES("cites"),
  BASED_ON("basedOn"),
  IMPLEMENTS("implements"),
  AMENDS("amends"),
  REPLACES("replaces"),
  REPLACED_BY("replacedBy"),
  REPEALS("repeals"),
  GUIDES("guides"),
  REVIEWS("reviews");

  private final String wire;

  RelationKind(String wire) {
    this.wire = wire;
  }

  public String wire() {
    return wire;
  }

  /**
   * Whether a text that stands so to a work reports that the work governs a task: one carries out,
   * explains or takes stock of what is in force.
   */
  public boolean governs() {
    return switch (this) {
      case BASED_ON, IMPLEMENTS, GUIDES, REVIEWS -> true;
      case CITES, AMENDS, REPLACES, REPLACED_BY, REPEALS -> false;
    };
  }
}
