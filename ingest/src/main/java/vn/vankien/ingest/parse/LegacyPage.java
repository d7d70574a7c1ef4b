package vn.vankien.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import vn.vankien.ingest.parse.legacy.LegacyText;
import vn.vankien.ingest.parse.legacy.TextRun;

/**
 * A page whose words are in an encoding of before Unicode. Old editors wrote the bytes of a font as
 * named letters of Latin-1 ({@code Otilde} for {@code ế}), so this is seen only after parsing.
 */
final class LegacyPage {

  private static final Pattern FAMILY =
      Pattern.compile("font-family\\s*:\\s*[\"']?\\s*([^;,\"']{1,60})", Pattern.CASE_INSENSITIVE);

  private LegacyPage() {}

  /** Changes the text nodes that were wrong. */
  static Document repair(Document page) {
    List<TextNode> nodes = new ArrayList<>();
    List<TextRun> runs = new ArrayList<>();
    collect(page, nodes, runs);
    List<String> repaired = LegacyText.repair(runs);
    for (int i = 0; i < nodes.size(); i++) {
      if (!repaired.get(i).equals(runs.get(i).text())) {
        nodes.get(i).text(repaired.get(i));
      }
    }
    return page;
  }

  /** In the order of the page, with the font that the nearest element names. */
  private static void collect(Document page, List<TextNode> nodes, List<TextRun> runs) {
    List<String> fonts = new ArrayList<>(List.of(""));
    page.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            while (fonts.size() > depth + 1) {
              fonts.removeLast();
            }
            String outer = fonts.getLast();
            fonts.add(node instanceof Element element ? font(element, outer) : outer);
            if (node instanceof TextNode text && !text.isBlank()) {
              nodes.add(text);
              runs.add(new TextRun(text.getWholeText(), outer));
            }
          }
        });
  }

  private static String font(Element element, String outer) {
    if (element.hasAttr("face")) {
      return element.attr("face");
    }
    if (element.hasAttr("style")) {
      Matcher family = FAMILY.matcher(element.attr("style").toLowerCase(Locale.ROOT));
      return family.find() ? family.group(1) : outer;
    }
    return outer;
  }
}
