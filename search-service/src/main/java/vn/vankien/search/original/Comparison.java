package vn.vankien.search.original;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * How the words of two versions differ: the lines that went and those that came, in the order of
 * the text.
 *
 * @param cut whether there are more than are listed
 */
public record Comparison(List<Change> changes, boolean cut) {

  /** Changes listed; a page made anew is better read whole. */
  private static final int MOST = 200;

  /** Lines compared; the rest of a longer text is left out. */
  private static final int LONGEST = 20_000;

  /** Lines that stood in one place before, and that stand there now. */
  public record Change(List<String> before, List<String> after) {

    public Change {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  public Comparison {
    changes = List.copyOf(changes);
  }

  /** Compares two payloads that are HTML or plain text. */
  public static Comparison of(Archive.Payload before, Archive.Payload after) throws IOException {
    List<Change> changes = new ArrayList<>();
    for (AbstractDelta<String> delta : DiffUtils.diff(lines(before), lines(after)).getDeltas()) {
      if (changes.size() == MOST) {
        return new Comparison(changes, true);
      }
      changes.add(new Change(delta.getSource().getLines(), delta.getTarget().getLines()));
    }
    return new Comparison(changes, false);
  }

  /** The words of a payload, a block on a line. */
  private static List<String> lines(Archive.Payload payload) throws IOException {
    String text;
    if (payload.contentType().startsWith("text/plain")) {
      text = new String(payload.bytes(), StandardCharsets.UTF_8);
    } else {
      Document page = Jsoup.parse(new ByteArrayInputStream(payload.bytes()), null, "");
      page.select("script, style, noscript, template").remove();
      page.select("p, div, li, tr, h1, h2, h3, h4, h5, h6, br, section, article, header, footer")
          .forEach(block -> block.prependText("\n"));
      text = page.body().wholeText();
    }
    return text.lines()
        .map(line -> line.strip().replaceAll("\\s+", " "))
        .filter(line -> !line.isEmpty())
        .limit(LONGEST)
        .toList();
  }
}
