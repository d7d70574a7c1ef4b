package vn.vankien.search.http;

import java.util.List;
import vn.vankien.language.Language;

/** A request that we do not carry out, and the facts for the sentence that says why. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final ProblemType type;
  private final transient List<Object> facts;

  Refusal(ProblemType type, Object... facts) {
    super(type.code());
    this.type = type;
    this.facts = List.of(facts);
  }

  Problem in(Language language) {
    return Problem.of(type, language, facts.toArray());
  }
}
