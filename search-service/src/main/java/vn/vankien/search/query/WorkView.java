package vn.vankien.search.query;

import java.util.List;
import vn.vankien.document.WorkEntry.Tally;
import vn.vankien.index.Hit.Copy;
import vn.vankien.search.query.GovernResponse.Answer;

/**
 * A work with all that is known of it, as the API prints it, whether or not anybody holds its text.
 *
 * @param work its facts; its {@code evidence} are the sentences that say most
 * @param typeName {@code Nghị quyết}, or empty
 * @param kind {@code directive} or {@code law}
 * @param term of the body that passed it, {@code XII}, or empty
 * @param titles as said, the most frequent first
 * @param issuers as said
 * @param dates as said
 * @param replaced works whose place it took
 * @param successor the work that took its place; none or one
 * @param cites what its own text says of other works; empty if we do not hold it
 * @param citedBy documents that speak of it, newest first
 * @param citations how many sentences speak of it, those not listed too
 * @param texts documents that hold its text
 */
public record WorkView(
    Answer work,
    String typeName,
    String kind,
    String term,
    List<Tally> titles,
    List<Tally> issuers,
    List<Tally> dates,
    List<WorkName> replaced,
    List<WorkName> successor,
    List<Cited> cites,
    List<Citing> citedBy,
    int citations,
    List<Copy> texts) {

  public WorkView {
    titles = List.copyOf(titles);
    issuers = List.copyOf(issuers);
    dates = List.copyOf(dates);
    replaced = List.copyOf(replaced);
    successor = List.copyOf(successor);
    cites = List.copyOf(cites);
    citedBy = List.copyOf(citedBy);
    texts = List.copyOf(texts);
  }

  /** Another work that the text names. */
  public record Cited(WorkName work, String relation, String sentence) {}

  /**
   * A document that speaks of the work.
   *
   * @param kind of the document: {@code news} for a report
   * @param number of the document, or empty
   * @param date ISO day, or empty
   * @param relation of the document to the work: {@code implements}, {@code replaces} …
   */
  public record Citing(
      String documentId,
      String kind,
      String number,
      String title,
      String url,
      String date,
      String relation,
      String sentence) {}
}
