package vn.vankien.search.http;

import java.util.Locale;
import vn.vankien.document.RelationKind;

/** What one document does to another, in the order in which a reader wants to know. */
enum Relations {
  REPLACED_BY,
  REPLACES,
  REPEALS,
  AMENDS,
  IMPLEMENTS,
  GUIDES,
  REVIEWS,
  BASED_ON,
  CITES;

  /** Of the word in our JSON; what says no more is only named. */
  static Relations of(String wire) {
    for (RelationKind kind : RelationKind.values()) {
      if (kind.wire().equals(wire)) {
        return valueOf(kind.name());
      }
    }
    return CITES;
  }

  /** What the work does: {@code Thay thế}. */
  String active(Texts texts) {
    return texts.say("relation." + key());
  }

  /** What is done to it: {@code Được thay thế bởi}. */
  String passive(Texts texts) {
    return texts.say("relation.by." + key());
  }

  private String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
