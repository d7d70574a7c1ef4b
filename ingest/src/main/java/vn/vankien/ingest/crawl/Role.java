package vn.vankien.ingest.crawl;

import java.util.Locale;

/**
 * What an address is to its source; earlier ones are asked first, because they answer for later
 * ones.
 */
public enum Role {
  SITEMAP(0),
  FEED(1),
  /** Followed and not indexed: home, sections, {@code page-2}. */
  LIST(2),
  DOCUMENT(3),
  /** A file that belongs to a document: PDF, DOC, DOCX. */
  ATTACHMENT(4);

  private final int rank;

  Role(int rank) {
    this.rank = rank;
  }

  /** Its place in the order of asking, and its number in the crawl's state. */
  int rank() {
    return rank;
  }

  static Role ofRank(int rank) {
    for (Role role : values()) {
      if (role.rank == rank) {
        return role;
      }
    }
    throw new IllegalArgumentException("no role has rank " + rank);
  }

  /** As the archive writes it beside a response. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of that {@link #word}. */
  static Role ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Whether readers search it; the others only lead to it. */
  public boolean isContent() {
    return this == DOCUMENT || this == ATTACHMENT;
  }
}
