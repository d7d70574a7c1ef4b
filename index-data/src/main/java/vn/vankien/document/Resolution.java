package vn.vankien.document;

import java.util.List;

/** To which works a citation leads. Ids, best first; we rank, and never guess in silence. */
public sealed interface Resolution {

  /** One work, or the several that one event passed and the words do not tell apart. */
  record Resolved(List<String> works) implements Resolution {
    public Resolved {
      works = List.copyOf(works);
      if (works.isEmpty()) {
        throw new IllegalArgumentException("resolved to nothing");
      }
    }
  }

  /** More than one document bears the number, and the text does not decide. */
  record Ambiguous(List<String> works) implements Resolution {
    public Ambiguous {
      works = List.copyOf(works);
      if (works.size() < 2) {
        throw new IllegalArgumentException("ambiguous between " + works);
      }
    }
  }

  /** No work that we know of. */
  record Unresolved() implements Resolution {}

  /** The candidates, best first. */
  default List<String> works() {
    return switch (this) {
      case Resolved resolved -> resolved.works;
      case Ambiguous ambiguous -> ambiguous.works;
      case Unresolved ignored -> List.of();
    };
  }

  /** The case, as our JSON spells it. */
  default String wire() {
    return switch (this) {
      case Resolved ignored -> "resolved";
      case Ambiguous ignored -> "ambiguous";
      case Unresolved ignored -> "unresolved";
    };
  }
}
