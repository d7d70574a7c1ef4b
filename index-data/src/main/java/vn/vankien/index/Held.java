package vn.vankien.index;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.vankien.document.Evidence;
import vn.vankien.document.Metadata;
import vn.vankien.document.Span;

/**
 * A document as the index holds it.
 *
 * @param work the id of the work whose text it is; empty for a report
 * @param mentions the places in the text that name works, in its order
 * @param fetched when its bytes came, if anybody noted it
 * @param ocrConfidence of a scan: mean over the words that were recognized, 0 to 100
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
    List<Mention> mentions,
    Optional<Instant> fetched,
    OptionalInt ocrConfidence,
    List<Evidence> speaksOf) {

  /**
   * A place in the text that names a work.
   *
   * @param works one, or the candidates, best first
   */
  public record Mention(Span span, List<String> works) {

    public Mention {
      works = List.copyOf(works);
    }

    /** As it is stored: {@code 12 32 kl/21-kl-tw/2021-10-25}. */
    String line() {
      return span.start() + " " + span.end() + ' ' + String.join(" ", works);
    }

    /** Reads what {@link #line} wrote. */
    static Mention ofLine(String line) {
      String[] parts = line.split(" ");
      Span span = new Span(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
      return new Mention(span, Arrays.asList(parts).subList(2, parts.length));
    }
  }

  public Held {
    cites = List.copyOf(cites);
    mentions = List.copyOf(mentions);
    speaksOf = List.copyOf(speaksOf);
  }
}
