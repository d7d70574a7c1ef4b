package vn.vankien.search.http;

import vn.vankien.search.query.SearchEngine;

/** Without an index we say so; "nothing found" would be a lie. */
final class Readiness {

  private Readiness() {}

  static void require(SearchEngine engine) {
    if (!engine.ready()) {
      throw new Refusal(ProblemType.NOT_READY);
    }
  }
}
