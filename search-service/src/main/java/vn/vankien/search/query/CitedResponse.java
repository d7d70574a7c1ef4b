package vn.vankien.search.query;

import java.util.List;
import vn.vankien.search.query.GovernResponse.Answer;
import vn.vankien.search.query.GovernResponse.Proof;

/**
 * What the works of a number cite, and what cites them.
 *
 * @param works one for each document that bears the number, newest first
 */
public record CitedResponse(String number, List<CitedWork> works) {

  public CitedResponse {
    works = List.copyOf(works);
  }

  /**
   * One work.
   *
   * @param work its facts; its {@code evidence} is empty here
   * @param cites what its own text says of other works; empty if we do not hold it
   * @param citedBy sentences of other documents that speak of it
   */
  public record CitedWork(Answer work, List<Cites> cites, List<Proof> citedBy) {

    public CitedWork {
      cites = List.copyOf(cites);
      citedBy = List.copyOf(citedBy);
    }
  }

  /** Another work that the text names. */
  public record Cites(String work, String number, String relation, String sentence) {}
}
