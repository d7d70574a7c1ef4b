package vn.vankien.ingest.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import vn.vankien.ingest.parse.Blocks.Block;

/** A page as many readers see it, each part of it made once and only if someone asks. */
final class Page {

  private final Document document;
  private Optional<List<Block>> lines = Optional.empty();
  private Optional<String> words = Optional.empty();

  Page(Document document) {
    this.document = document;
  }

  /** A selector in jsoup's words, read once for all pages. */
  static Evaluator selector(String selector) {
    return Selector.evaluatorOf(selector);
  }

  Element body() {
    return document.body();
  }

  /** What its head says it is called. */
  String title() {
    return document.title();
  }

  List<Element> select(Evaluator selector) {
    return document.select(selector);
  }

  /** As {@link #select(Evaluator)}, by the words of a site's definition. */
  List<Element> select(String selector) {
    return document.select(selector);
  }

  /** What a browser would set on lines of their own. */
  List<Block> lines() {
    return lines.orElseGet(() -> remember(Blocks.of(document.body())));
  }

  private List<Block> remember(List<Block> read) {
    lines = Optional.of(read);
    return read;
  }

  /** Takes out what a site's definition names; only the lines are asked for after that. */
  void remove(String selector) {
    List<Element> gone = document.select(selector);
    gone.forEach(Element::remove);
    if (!gone.isEmpty()) {
      lines = Optional.empty();
    }
  }

  /** Whether a reader sees these words together; the case and what stands between do not count. */
  boolean shows(String words) {
    return words().contains(bare(words));
  }

  private String words() {
    Supplier<String> read =
        () -> {
          String all = bare(document.body().text());
          words = Optional.of(all);
          return all;
        };
    return words.orElseGet(read);
  }

  /** Its letters and digits in lower case, everything between them one blank. */
  static String bare(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    boolean blank = false;
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); ) {
      int c = lower.codePointAt(i);
      i += Character.charCount(c);
      if (!Character.isLetter(c) && Character.getType(c) != Character.DECIMAL_DIGIT_NUMBER) {
        blank = true;
        continue;
      }
      if (blank && !bare.isEmpty()) {
        bare.append(' ');
      }
      blank = false;
      bare.appendCodePoint(c);
    }
    return bare.toString();
  }
}
