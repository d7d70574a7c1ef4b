package vn.vankien.index;

import java.util.List;
import vn.vankien.document.OpenCitation;
import vn.vankien.document.WorkEntry;

/**
 * What is cited and not held: what the crawl should look for, and what people may know.
 *
 * @param wanted works whose text we do not hold, the most cited first
 * @param open citations that lead to no one work, those of most documents first
 */
public record Ledger(List<Wanted> wanted, List<Open> open) {

  public Ledger {
    wanted = List.copyOf(wanted);
    open = List.copyOf(open);
  }

  /**
   * A work whose text we do not hold.
   *
   * @param citations sentences that speak of it
   */
  public record Wanted(WorkEntry entry, long citations) {}

  /**
   * A citation that leads nowhere, or to more than one work.
   *
   * @param documents that have it
   * @param documentId of one of them
   */
  public record Open(OpenCitation citation, int documents, String documentId) {}
}
