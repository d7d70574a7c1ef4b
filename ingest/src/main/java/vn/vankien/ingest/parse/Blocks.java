package vn.vankien.ingest.parse;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** A piece of a page as lines: what a browser would set on lines of their own. */
final class Blocks {

  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "select",
          "button",
          "textarea",
          "iframe",
          "object",
          "canvas",
          "audio",
          "video",
          "head",
          "title");

  /** What no cell has that is a single line of data. */
  private static final Set<String> NO_LINE =
      Set.of("br", "table", "script", "style", "select", "button");

  private Blocks() {}

  /**
   * One line.
   *
   * @param text in NFC, white space collapsed, never empty
   * @param linked how many of its UTF-16 units stand in links
   * @param owner the innermost block element around it
   * @param caption whether it stands in an element named for what is written under pictures
   */
  record Block(String text, int linked, Element owner, boolean caption) {

    int words() {
      int words = 1;
      for (int i = 0; i < text.length(); i++) {
        words += text.charAt(i) == ' ' ? 1 : 0;
      }
      return words;
    }

    /** Whether it is a row of a table of data. */
    boolean isRow() {
      return owner.normalName().equals("tr");
    }

    /** 0 for plain text, 1 for nothing but links. */
    double linkDensity() {
      return Math.min(1, linked / (double) text.length());
    }
  }

  static List<Block> of(Element root) {
    Reader reader = new Reader(root);
    NodeTraversor.filter(reader, root);
    reader.endLine();
    return reader.blocks;
  }

  static String text(List<Block> blocks) {
    return String.join("\n", blocks.stream().map(Block::text).toList());
  }

  static boolean isUnseen(Element element) {
    if (UNSEEN.contains(element.normalName()) || element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty()
        && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
  }

  private static final class Reader implements NodeFilter {
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final Deque<Boolean> captions = new ArrayDeque<>();
    private Element owner;
    private int linked;
    private int links;

    Reader(Element root) {
      this.owner = root;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        add(text);
        return FilterResult.CONTINUE;
      }
      if (!(node instanceof Element element)) {
        return FilterResult.CONTINUE;
      }
      if (depth > 0 && isUnseen(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      String name = element.normalName();
      if (name.equals("tr") && isDataRow(element)) {
        endLine();
        addRow(element);
        return FilterResult.SKIP_ENTIRELY;
      }
      captions.push(isCaption(element, name));
      if (name.equals("a")) {
        links++;
      } else if (name.equals("br") || name.equals("hr")) {
        endLine();
      } else if (element.isBlock()) {
        endLine();
        owner = element;
      }
      return FilterResult.CONTINUE;
    }

    /** A table or an article within a caption is more than one. */
    private boolean isCaption(Element element, String name) {
      boolean around = inCaption() && !name.equals("table") && !name.equals("article");
      return around || Boilerplate.isNamedCaption(element);
    }

    private boolean inCaption() {
      return !captions.isEmpty() && captions.peek();
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (element.normalName().equals("a")) {
          links--;
        }
        if (element.isBlock()) {
          endLine();
          Element parent = element.parent();
          owner = parent == null ? element : parent;
        }
        captions.pop();
      }
      return FilterResult.CONTINUE;
    }

    private void add(TextNode node) {
      String text = node.getWholeText();
      int before = line.length();
      if (owner.normalName().equals("pre")) {
        for (String part : text.split("\n", -1)) {
          line.append(part);
          endLine();
        }
        return;
      }
      line.append(text);
      if (links > 0) {
        linked += line.length() - before;
      }
    }

    private void addRow(Element row) {
      List<String> cells = new ArrayList<>();
      for (Element cell : row.children()) {
        String text = clean(cell.text());
        if (!text.isEmpty()) {
          cells.add(text);
        }
      }
      if (!cells.isEmpty()) {
        int inLinks = row.select("a").stream().mapToInt(a -> a.text().length()).sum();
        blocks.add(new Block(String.join(" | ", cells), inLinks, row, inCaption()));
      }
    }

    private void endLine() {
      String text = clean(line);
      if (!text.isEmpty()) {
        blocks.add(new Block(text, linked, owner, inCaption()));
      }
      line.setLength(0);
      linked = 0;
    }
  }

  private static String clean(CharSequence text) {
    return Whitespace.collapse(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  /** Two cells or more, each a single line: data, and no layout. */
  private static boolean isDataRow(Element row) {
    if (row.childrenSize() < 2) {
      return false;
    }
    for (Element cell : row.children()) {
      CellWalk walk = new CellWalk();
      NodeTraversor.filter(walk, cell);
      if (!walk.isLine) {
        return false;
      }
    }
    return true;
  }

  /** Whether a cell is a single line; stops where it is seen to be more. */
  private static final class CellWalk implements NodeFilter {
    private boolean isLine = true;
    private int blocks;

    @Override
    public FilterResult head(Node node, int depth) {
      if (depth > 0 && node instanceof Element element) {
        blocks += element.isBlock() ? 1 : 0;
        isLine = blocks < 2 && !NO_LINE.contains(element.normalName());
      }
      return isLine ? FilterResult.CONTINUE : FilterResult.STOP;
    }
  }
}
