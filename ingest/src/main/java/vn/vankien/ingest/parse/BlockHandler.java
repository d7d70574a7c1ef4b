package vn.vankien.ingest.parse;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.exception.WriteLimitReachedException;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The XHTML that Tika makes of a file, as lines: one paragraph a line, the cells of a table row on
 * one line between bars when each is a single line, as data are, and on lines of their own when
 * not, as the two cells of a title block are.
 *
 * <p>Notes stand behind the text, each with its number in front where the file tells it; the
 * sentence that a note was called from is not broken. What a Word document of before 2007 says of
 * the place of a note is a line break alone, and rich text loses its notes altogether.
 */
final class BlockHandler extends DefaultHandler {

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "ul",
          "ol",
          "table",
          "tr",
          "td",
          "th",
          "blockquote",
          "pre",
          "dt",
          "dd",
          "br",
          "hr",
          "body");

  private static final Set<String> NOTES = Set.of("footnote", "endnote", "note");

  /** What Tika writes where a note is called in a Word document. */
  private static final Pattern CALL =
      Pattern.compile("\\[(?:footnote|endnote)(?:Ref)?:[^\\]]{1,12}\\]");

  /** The order to print the number of the page, which Tika takes for words. */
  private static final Pattern PAGE_FIELD = Pattern.compile("PAGE(?: [\\d\\\\* A-Z]{0,24})?");

  private final int longest;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder line = new StringBuilder();
  private final Deque<Row> rows = new ArrayDeque<>();
  private final StringBuilder notes = new StringBuilder();
  private final Deque<Integer> called = new ArrayDeque<>();
  private int calls;
  private int head;
  private boolean oldWord;

  /** How many elements are open from the one that holds a note; 0 outside of notes. */
  private int inNote;

  /** The line that a note stands in. */
  private String broken = "";

  BlockHandler(int longest) {
    this.longest = longest;
  }

  /** What was read so far, in NFC and with its soft hyphens. */
  String text() {
    endLine();
    return Normalizer.normalize(text.toString() + notes, Normalizer.Form.NFC);
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes)
      throws SAXException {
    String kind = attributes.getValue("class");
    if (inNote > 0 || (kind != null && NOTES.contains(kind))) {
      beginNote();
      return;
    }
    switch (name) {
      case "head" -> head++;
      case "meta" ->
          oldWord |=
              "Content-Type".equals(attributes.getValue("name"))
                  && WordFonts.MEDIA_TYPE.equals(attributes.getValue("content"));
      case "tr" -> {
        endLine();
        rows.push(new Row());
      }
      case "td", "th" -> {
        endLine();
        if (!rows.isEmpty()) {
          rows.element().cells.add(new ArrayList<>());
        }
      }
      default -> {
        if (BLOCKS.contains(name)) {
          endLine();
        }
      }
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) throws SAXException {
    if (inNote > 0) {
      endNote();
      return;
    }
    if (name.equals("head")) {
      head--;
    } else if (BLOCKS.contains(name)) {
      endLine();
    }
    if (name.equals("tr") && !rows.isEmpty()) {
      rows.pop().lines().forEach(this::append);
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    if (head > 0 || (oldWord && length == 1 && characters[start] == '\n')) {
      return;
    }
    for (int i = start; i < start + length; i++) {
      char c = characters[i];
      if (c == '\n' || c == '\r' || c == '\u000B' || c == '\f') {
        endLine();
      } else {
        // Tika's word for a control character, of which a typist's line break is the usual one.
        line.append(c == '\uFFFD' ? ' ' : c);
      }
    }
    if (text.length() + notes.length() + line.length() > longest) {
      throw new WriteLimitReachedException(longest);
    }
  }

  @Override
  public void ignorableWhitespace(char[] characters, int start, int length) throws SAXException {
    characters(characters, start, length);
  }

  private void beginNote() {
    if (inNote++ == 0) {
      broken = line.toString();
      line.setLength(0);
      if (!called.isEmpty()) {
        line.append(called.remove()).append(' ');
      }
    }
  }

  private void endNote() {
    endLine();
    if (--inNote == 0) {
      line.append(broken);
    }
  }

  private void endLine() {
    String done = Whitespace.collapseButHyphens(withoutCalls(line));
    line.setLength(0);
    if (!done.isEmpty() && !PAGE_FIELD.matcher(done).matches()) {
      append(done);
    }
  }

  private CharSequence withoutCalls(CharSequence line) {
    if (line.length() == 0 || inNote > 0) {
      return line;
    }
    return CALL.matcher(line)
        .replaceAll(
            call -> {
              called.add(++calls);
              return "";
            });
  }

  private void append(String done) {
    if (inNote > 0) {
      notes.append(done).append('\n');
    } else if (!rows.isEmpty() && !rows.element().cells.isEmpty()) {
      rows.element().cells.getLast().add(done);
    } else {
      text.append(done).append('\n');
    }
  }

  /** A table row under way. */
  private static final class Row {
    private final List<List<String>> cells = new ArrayList<>();

    List<String> lines() {
      List<List<String>> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
      if (filled.stream().allMatch(cell -> cell.size() == 1)) {
        return filled.isEmpty()
            ? List.of()
            : List.of(String.join(" | ", filled.stream().map(List::getFirst).toList()));
      }
      return filled.stream().flatMap(List::stream).toList();
    }
  }
}
