package vn.vankien.structure;

import vn.vankien.document.Provision;
import vn.vankien.document.Provision.Kind;
import vn.vankien.document.Span;

/** A provision under way. */
final class Draft {

  private static final int LONGEST_HEADING = 120;

  final Kind kind;
  final String number;
  final int dots;
  final String heading;
  final int start;

  int ordinal;
  int depth;
  String anchor = "";

  /** 0 while it is open. */
  int end;

  Draft(Kind kind, String number, int dots, String heading, int start) {
    this.kind = kind;
    this.number = number;
    this.dots = dots;
    this.heading = heading;
    this.start = start;
  }

  int rank() {
    return rank(kind, dots);
  }

  /** A piece ends where one begins whose rank is no greater. */
  static int rank(Kind kind, int dots) {
    return switch (kind) {
      case ANNEX, RECIPIENTS, SIGNATURE -> 0;
      case PART -> 1;
      case CHAPTER -> 2;
      case SECTION -> 3;
      case SUBSECTION -> 4;
      case ARTICLE -> 5;
      case CLAUSE -> 6 + dots;
      case POINT -> 10 + dots;
    };
  }

  Provision provision(String text) {
    int last = Math.max(start, end);
    while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return new Provision(kind, number, shortened(heading), anchor, depth, new Span(start, last));
  }

  private static String shortened(String heading) {
    if (heading.length() <= LONGEST_HEADING) {
      return heading;
    }
    int end = heading.lastIndexOf(' ', LONGEST_HEADING);
    return heading.substring(0, end < 1 ? LONGEST_HEADING : end) + " …";
  }
}
