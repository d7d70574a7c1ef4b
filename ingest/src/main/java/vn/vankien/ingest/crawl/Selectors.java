package vn.vankien.ingest.crawl;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Selectors in jsoup's dialect, each parsed once: there are as many as the definitions name. */
final class Selectors {

  private static final Map<String, Evaluator> PARSED = new ConcurrentHashMap<>();

  private Selectors() {}

  /** All that a selector finds under an element, in the order of the page. */
  static Elements all(Element under, String selector) {
    return under.select(PARSED.computeIfAbsent(selector, Selector::evaluatorOf));
  }
}
