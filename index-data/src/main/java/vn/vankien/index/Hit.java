package vn.vankien.index;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import vn.vankien.document.Metadata;

/**
 * One found document.
 *
 * @param held false for a work that we know only from what others say of it
 * @param legalForce {@code unknown} where nothing proves more
 * @param snippets of the text, in its order, with the words that matched
 * @param copies other documents of the same work or words, shown under this one
 */
public record Hit(
    String id,
    boolean held,
    Metadata metadata,
    String legalForce,
    String url,
    String sourceId,
    float score,
    List<Snippet> snippets,
    List<Copy> copies) {

  /** Where the same can be read once more. */
  public record Copy(String id, String title, String url, String source) {}

  public Hit {
    snippets = List.copyOf(snippets);
    copies = List.copyOf(copies);
  }

  /** The same, with the documents that are shown under it. */
  Hit with(List<Copy> others) {
    return new Hit(id, held, metadata, legalForce, url, sourceId, score, snippets, others);
  }

  /**
   * A passage in runs, so that whoever shows it escapes the text and marks the matches itself.
   *
   * @param runs in the order of the text; joined they are the passage
   */
  public record Snippet(List<Run> runs) {

    /** A piece of text that did or did not match. */
    public record Run(String text, boolean matched) {}

    public Snippet {
      runs = List.copyOf(runs);
    }
  }

  /** What a list shows as the date: the signature, else the publication. */
  public Optional<LocalDate> date() {
    return metadata
        .dateDocument()
        .or(() -> metadata.datePublication().map(LocalDateTime::toLocalDate));
  }
}
