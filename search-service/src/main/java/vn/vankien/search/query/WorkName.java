package vn.vankien.search.query;

/**
 * A work as a link names it.
 *
 * @param work its id
 * @param type code such as {@code KL}, or empty
 * @param typeName {@code Kết luận}, or empty
 * @param date ISO day or year, or empty
 * @param legalForce as {@link vn.vankien.document.LegalForce.Status#wire} spells it
 * @param held whether we have its text
 */
public record WorkName(
    String work,
    String number,
    String type,
    String typeName,
    String issuer,
    String date,
    String title,
    String legalForce,
    boolean held) {}
