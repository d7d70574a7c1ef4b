package vn.vankien.document;

/**
 * A place inside a document that a citation names (điểm, khoản, điều): {@code điểm a khoản 2 Điều
 * 5}.
 *
 * @param article (điều) such as {@code 5} or {@code 12a}; empty if not given
 * @param clause (khoản); empty if not given
 * @param point (điểm); empty if not given
 */
public record PinCite(String article, String clause, String point) {

  public PinCite {
    if (article.isEmpty() && clause.isEmpty() && point.isEmpty()) {
      throw new IllegalArgumentException("pin cite without article, clause or point");
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (!point.isEmpty()) {
      text.append("điểm ").append(point).append(' ');
    }
    if (!clause.isEmpty()) {
      text.append("khoản ").append(clause).append(' ');
    }
    if (!article.isEmpty()) {
      text.append("Điều ").append(article);
    }
    return text.toString().strip();
  }
}
