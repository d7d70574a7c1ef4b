package vn.vankien.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vankien.document.Provision;
import vn.vankien.document.Provision.Kind;

/**
 * Reads the numbered pieces of a text: phần, chương, mục, điều, khoản, điểm, phụ lục, and the
 * signature with its list of recipients. A number counts only where the one before it stands: lists
 * begin with 1 or a and leave out little, articles go on through the chapters.
 *
 * <p>Weaknesses: a document that quotes the articles of another without quotation marks may lend
 * them its own numbers, and a numbered list of a newspaper is clauses.
 */
public final class ProvisionReader {

  /** An attached regulation (quy chế ban hành kèm theo) counts its articles from 1 again. */
  private static final Pattern ATTACHED =
      Pattern.compile("^\\(? ?(?:Được )?(?:[Bb]an hành )?[Kk]èm theo .*");

  private static final Pattern RECIPIENTS =
      Pattern.compile("^(?:Nơi nhận|NƠI NHẬN|Nơi gửi)(?: ?:|$).{0,200}$");

  private static final Pattern RECIPIENT = Pattern.compile("^(?:[-–—+•*]|Như |Lưu|\\p{Ll}).*");

  /** {@code … theo khoản}: what begins the next line is cited; {@code Quan điểm} names a list. */
  private static final Pattern CITES =
      Pattern.compile("(?:theo|tại|của|và|các|với|ở|trong|,) (?:khoản|điểm)$");

  private static final int LINES_OF_HEADING = 4;

  /** So many numbers of a list may be missing: a scan loses a line, and laws drop points. */
  private static final int GAP = 3;

  private final String text;
  private final List<Line> lines;
  private final boolean[] quoted;
  private final List<Draft> drafts = new ArrayList<>();
  private final Deque<Draft> open = new ArrayDeque<>();
  private final Set<String> anchors = new HashSet<>();

  /** The last article of the document, or of the annex. */
  private int article;

  /** The last line of the last number and its name. */
  private int headed = -1;

  /** Nothing is numbered behind the signature but annexes, and what begins anew. */
  private boolean signed;

  private ProvisionReader(String text) {
    this.text = text;
    this.lines = Line.of(text);
    this.quoted = Quotations.of(lines, text);
  }

  /** In the order of the text; those that stand in another follow it. Empty for a plain text. */
  public static List<Provision> read(String text) {
    return new ProvisionReader(text).read();
  }

  private List<Provision> read() {
    for (int i = 0; i < lines.size(); i++) {
      if (!quoted[i]) {
        i = line(i);
      }
    }
    closeTo(0, text.length());
    return drafts.stream().map(draft -> draft.provision(text)).toList();
  }

  /** Reads what begins at a line; the last line of it. */
  private int line(int i) {
    Line line = lines.get(i);
    Optional<Signing> signing = drafts.isEmpty() ? Optional.empty() : Signing.at(lines, i);
    if (signing.isPresent()) {
      Signing found = signing.get();
      Draft draft = add(i, Kind.SIGNATURE, "", 0, found.words());
      draft.end = lines.get(found.last()).span().end();
      signed = true;
      return found.last();
    }
    if (RECIPIENTS.matcher(line.text()).matches()) {
      return recipients(i);
    }
    if (ATTACHED.matcher(line.text()).matches() && !drafts.isEmpty()) {
      attached(i);
      return i;
    }
    Optional<Opening> opening = Opening.read(line).filter(o -> fits(o, i));
    return opening.isPresent() ? open(opening.get(), i) : i;
  }

  private int recipients(int i) {
    int last = i;
    while (last + 1 < lines.size() && RECIPIENT.matcher(lines.get(last + 1).text()).matches()) {
      last++;
    }
    add(i, Kind.RECIPIENTS, "", 0, "").end = lines.get(last).span().end();
    signed = true;
    return last;
  }

  /** The capitals above {@code (Ban hành kèm theo …)} name what is attached. */
  private void attached(int i) {
    int first = i;
    while (first > 0 && i - first < LINES_OF_HEADING && lines.get(first - 1).isCapitals()) {
      first--;
    }
    boolean named = first < i && first > headed;
    if (named && Opening.read(lines.get(first)).isEmpty()) {
      add(first, Kind.ANNEX, "", 0, heading("", first, i));
      begin();
    }
  }

  private int open(Opening opening, int i) {
    int next = i + 1;
    boolean titled =
        opening.kind().compareTo(Kind.ARTICLE) <= 0
            && (opening.rest().isEmpty() || Line.isCapitals(opening.rest()));
    while (titled
        && next < lines.size()
        && next - i <= LINES_OF_HEADING
        && isHeading(next, i, opening)) {
      next++;
    }
    String heading = heading(opening.rest(), i + 1, next);
    Draft draft = add(i, opening.kind(), opening.number(), opening.dots(), heading);
    headed = next - 1;
    draft.ordinal = opening.ordinal();
    if (opening.kind() == Kind.ARTICLE) {
      article = opening.ordinal();
    } else if (opening.kind() == Kind.ANNEX) {
      begin();
    }
    return next - 1;
  }

  private void begin() {
    article = 0;
    signed = false;
  }

  /** Capitals below a number are its name; so is one short line below an article or a chapter. */
  private boolean isHeading(int i, int number, Opening opening) {
    Line line = lines.get(i);
    if (quoted[i]
        || Opening.read(line).isPresent()
        || line.text().startsWith("(")
        || Signing.at(lines, i).isPresent()) {
      return false;
    }
    if (!opening.rest().isEmpty()) {
      return line.isCapitals();
    }
    boolean first = i == number + 1;
    boolean goesOn = first || lines.get(i - 1).isCapitals();
    boolean shortLine = first && line.text().length() < 160 && ".;:,".indexOf(line.last()) < 0;
    return (line.isCapitals() && goesOn) || shortLine;
  }

  private String heading(String rest, int from, int to) {
    StringBuilder heading = new StringBuilder(rest);
    for (int i = from; i < to; i++) {
      heading.append(heading.isEmpty() ? "" : " ").append(lines.get(i).text());
    }
    return heading.toString();
  }

  /** Whether the number may stand here. */
  private boolean fits(Opening opening, int i) {
    return switch (opening.kind()) {
      case ANNEX -> !opening.bare() || opening.rest().isEmpty() || isAfterStop(i);
      case ARTICLE -> articleFits(opening, i);
      case CLAUSE -> !signed && listFits(opening, i);
      case POINT -> !signed && !open.isEmpty() && listFits(opening, i);
      default -> !(signed && opening.rest().isEmpty()) && headingFits(opening, i);
    };
  }

  private boolean articleFits(Opening opening, int i) {
    int number = opening.ordinal();
    if (signed && number == 1) {
      begin();
    }
    boolean next = number == article + 1 || (number == article && opening.number().length() > 1);
    if (opening.bare() && !(next && isAfterStop(i))) {
      return false;
    }
    // "… như sau:" announces the wording of another document.
    boolean quotedBare = i > 0 && lines.get(i - 1).last() == ':';
    return next || (number > article && (article == 0 || !quotedBare));
  }

  private boolean listFits(Opening opening, int i) {
    if (i > 0 && CITES.matcher(lines.get(i - 1).ending()).find()) {
      return false;
    }
    int dots = opening.dots();
    if (dots > 0) {
      String parent = opening.number().substring(0, opening.number().lastIndexOf('.'));
      if (open.stream().noneMatch(d -> d.kind == opening.kind() && d.number.equals(parent))) {
        return false;
      }
    }
    return follows(last(opening.kind(), dots), opening, 1);
  }

  private boolean headingFits(Opening opening, int i) {
    if (opening.bare() && !opening.rest().isEmpty() && !isAfterStop(i)) {
      return false;
    }
    return follows(last(opening.kind(), 0), opening, 1) || isTitled(opening, i);
  }

  /** The word, the number and a name in capitals say enough, though those before it are lost. */
  private boolean isTitled(Opening opening, int i) {
    if (!opening.isWorded(lines.get(i))) {
      return false;
    }
    return opening.rest().isEmpty()
        ? i + 1 < lines.size() && lines.get(i + 1).isCapitals()
        : opening.rest().length() > 3 && Line.isCapitals(opening.rest());
  }

  private static boolean follows(Optional<Draft> before, Opening opening, int first) {
    int number = opening.ordinal();
    if (before.isEmpty()) {
      return number == first;
    }
    Draft last = before.get();
    boolean suffixed = number == last.ordinal && !opening.number().equals(last.number);
    return (number > last.ordinal && number - last.ordinal <= GAP) || suffixed;
  }

  /** The one of a kind before this place, in the same piece. */
  private Optional<Draft> last(Kind kind, int dots) {
    int rank = Draft.rank(kind, dots);
    for (int i = drafts.size() - 1; i >= 0; i--) {
      Draft draft = drafts.get(i);
      if (draft.rank() == rank) {
        return Optional.of(draft);
      }
      if (draft.rank() < rank) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Not in the midst of a sentence that the typist broke. */
  private boolean isAfterStop(int i) {
    return i == 0
        || ".;:!?”\"/*|)".indexOf(lines.get(i - 1).last()) >= 0
        || lines.get(i - 1).isCapitals()
        || (!drafts.isEmpty() && drafts.getLast().start == lines.get(i - 1).start())
        || lines.get(i - 1).text().length() < Line.LONGEST / 8;
  }

  private Draft add(int i, Kind kind, String number, int dots, String heading) {
    int start = lines.get(i).start();
    Draft draft = new Draft(kind, number, dots, heading, start);
    closeTo(draft.rank(), start);
    draft.depth = open.size();
    draft.anchor = Anchors.of(draft, open, anchors);
    drafts.add(draft);
    open.push(draft);
    return draft;
  }

  private void closeTo(int rank, int end) {
    while (!open.isEmpty() && open.element().rank() >= rank) {
      Draft done = open.pop();
      done.end = done.end == 0 ? end : done.end;
    }
  }
}
