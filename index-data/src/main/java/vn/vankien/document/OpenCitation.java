package vn.vankien.document;

import java.util.List;

/**
 * Something that a document cites and that leads to no one work: to none that is known, or to
 * several.
 *
 * @param label number or name, as far as the text gives it, and the issuer if it names one
 * @param candidates the works that it may be; empty if none is known
 * @param sentence that cites it
 */
public record OpenCitation(String label, List<String> candidates, String sentence) {

  public OpenCitation {
    candidates = List.copyOf(candidates);
  }
}
