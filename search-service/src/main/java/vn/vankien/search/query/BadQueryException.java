package vn.vankien.search.query;

/** A question that cannot be answered as it is; the code says why, the message says it in words. */
public final class BadQueryException extends RuntimeException {

  private final Problem problem;

  BadQueryException(Problem problem, String message) {
    super(message);
    this.problem = problem;
  }

  /** Why, so that another language can be spoken. */
  public Problem problem() {
    return problem;
  }

  /** What may be wrong with a question. */
  public enum Problem {
    TOO_LONG,
    TOO_DEEP,
    BAD_SIZE,
    BAD_PAGE,
    BAD_PERIOD,
    UNKNOWN_TYPE
  }
}
