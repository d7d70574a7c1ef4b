package vn.vankien.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a page says of one thing in several places that no reader sees: JSON-LD, Open Graph, {@code
 * meta}, microdata. Templates forget to fill them, so they are believed when they agree with each
 * other, or with what the page shows.
 *
 * @param said the words of each place, which is there once; the most telling place first
 */
record Claims(List<String> said) {

  Claims {
    said = List.copyOf(said);
  }

  /** From places of which some say nothing. */
  @SafeVarargs
  static Claims of(Optional<String>... places) {
    List<String> said = new ArrayList<>();
    for (Optional<String> place : places) {
      place.filter(words -> !words.isBlank()).ifPresent(said::add);
    }
    return new Claims(said);
  }

  /** What at least two places say, and no other two say otherwise first. */
  Optional<String> agreed() {
    for (int i = 0; i < said.size(); i++) {
      for (int k = i + 1; k < said.size(); k++) {
        if (isSame(said.get(i), said.get(k))) {
          return Optional.of(said.get(i));
        }
      }
    }
    return Optional.empty();
  }

  /** What two places say; else what one says and the page shows. */
  Optional<String> believed(Page page) {
    return agreed().or(() -> said.stream().filter(page::shows).findFirst());
  }

  /** The same words, or a name and its longer form: Báo Mẫu, Báo Mẫu điện tử. */
  static boolean isSame(String one, String other) {
    String a = Page.bare(one);
    String b = Page.bare(other);
    return !a.isEmpty() && !b.isEmpty() && (a.startsWith(b) || b.startsWith(a));
  }
}
