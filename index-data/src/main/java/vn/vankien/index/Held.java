package vn.vankien.index;

import java.util.List;
import vn.vankien.document.Metadata;

/**
 * A document as the index holds it.
 *
 * @param text whole, as it was read
 * @param cites numbers that the text names, in its order, each once
 */
public record Held(
    String id, String url, String sourceId, Metadata metadata, String text, List<String> cites) {

  public Held {
    cites = List.copyOf(cites);
  }
}
