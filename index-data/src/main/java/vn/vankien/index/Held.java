package vn.vankien.index;

import java.util.List;
import java.util.Optional;
import vn.vankien.document.Evidence;
import vn.vankien.document.Metadata;

/**
 * A document as the index holds it.
 *
 * @param work the id of the work whose text it is; empty for a report
 * @param speaksOf what its sentences say of works
 * @param text whole, as it was read
 * @param cites numbers that the text names, in its order, each once
 */
public record Held(
    String id,
    String url,
    String sourceId,
    Metadata metadata,
    String text,
    List<String> cites,
    Optional<String> work,
    List<Evidence> speaksOf) {

  public Held {
    cites = List.copyOf(cites);
    speaksOf = List.copyOf(speaksOf);
  }
}
