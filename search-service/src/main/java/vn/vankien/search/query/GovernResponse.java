package vn.vankien.search.query;

import java.util.List;

/**
 * The works that govern a task, best first, each with the sentences that prove it.
 *
 * @param question as typed
 */
public record GovernResponse(String question, List<Answer> answers) {

  public GovernResponse {
    answers = List.copyOf(answers);
  }

  /**
   * A work.
   *
   * @param work its id
   * @param type code such as {@code KL}, or empty
   * @param date ISO day or year, or empty
   * @param legalForce as {@link vn.vankien.document.LegalForce.Status#wire} spells it
   * @param legalForceEvidence the sentence that says so; empty while unknown
   * @param replacedBy id of the work that took its place, or empty
   * @param replaces ids of works whose place it took
   * @param documentId of its own text, if we hold it, or empty
   */
  public record Answer(
      String work,
      String number,
      String type,
      String issuer,
      String date,
      String title,
      String legalForce,
      String legalForceEvidence,
      String replacedBy,
      List<String> replaces,
      String documentId,
      double score,
      List<Proof> evidence) {

    public Answer {
      replaces = List.copyOf(replaces);
      evidence = List.copyOf(evidence);
    }
  }

  /** A sentence of a document, and where it stands. */
  public record Proof(
      String documentId, String title, String url, String date, String relation, String sentence) {}
}
