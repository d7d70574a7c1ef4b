package vn.vankien.search.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.IssuingBody;
import vn.vankien.document.Metadata;
import vn.vankien.document.SourceDocument;

/** What vandals put into what is crawled, and what becomes of it in a page. */
@ExtendWith(Served.Once.class)
class CrawledFaultsTest {

  private final Served served;

  @TempDir Path data;

  CrawledFaultsTest(Served served) {
    this.served = served;
  }

  @Test
  void w06WhateverWasCrawledNothingOfItBecomesPartOfAPage() throws Exception {
    List<String> scripts = Payloads.scripts();
    List<SourceDocument> documents = new ArrayList<>();
    documents.add(Shelf.report("plain", "phá hoại", "phá hoại", "http://localhost/plain"));
    for (int i = 0; i < scripts.size(); i++) {
      documents.add(vandal("v" + i, scripts.get(i)));
    }
    try (Service service = Shelf.of(data, documents).open()) {
      Set<String> plain = nodes(Shelf.page(service, "/documents/plain?q=pha+hoai"));
      plain.addAll(nodes(Shelf.page(service, "/documents/plain")));
      plain.addAll(nodes(served.page("/documents/18-nq-tw-2017-10-25")));
      for (int i = 0; i < scripts.size(); i++) {
        Document page = Shelf.page(service, "/documents/v" + i + "?q=pha+hoai");
        assertThat(nodes(page)).as(scripts.get(i)).isSubsetOf(plain);
        assertThat(page.select("h1").text()).contains("phá hoại");
      }
      Set<String> results = nodes(served.page("/search?q=luan+chuyen"));
      results.addAll(nodes(served.page("/search?q=tinh+mau&size=1&page=5")));
      results.addAll(Set.of("details@class", "li@class")); // more values than a facet shows at once
      for (int p = 1; p <= (scripts.size() + 100) / 100; p++) {
        Document page = Shelf.page(service, "/search?q=pha+hoai&size=100&all=1&page=" + p);
        assertThat(nodes(page)).isSubsetOf(results);
      }
    }
    for (int i = 0; i < scripts.size(); i += 4) {
      String script = scripts.get(i);
      Document page = served.page("/search?q=" + URLEncoder.encode(script, UTF_8));
      assertThat(page.select("script[src]:not([src^=/assets/]), [onload], [onerror], [onclick]"))
          .as(script)
          .isEmpty();
      assertThat(page.select("#q").val()).isEqualTo(script.replaceAll("\\p{Cc}+", " ").strip());
    }
  }

  @Test
  void w07OnlyLinksThatAReaderMayFollowAreLinks() throws Exception {
    List<SourceDocument> documents = new ArrayList<>();
    List<String> addresses = Payloads.addresses();
    for (int i = 0; i < addresses.size(); i++) {
      documents.add(Shelf.report("u" + i, "phá hoại " + i, "phá hoại", addresses.get(i)));
    }
    try (Service service = Shelf.of(data, documents).open()) {
      for (int i = 0; i < addresses.size(); i++) {
        for (Element link : Shelf.page(service, "/documents/u" + i).select("[href], [src]")) {
          assertThat(link.attr("href") + link.attr("src"))
              .as(addresses.get(i))
              .matches("(?:/(?!/)|https?://[^\"']+|#).*");
        }
      }
    }
  }

  /** The payload wherever a page can put it. */
  private static SourceDocument vandal(String id, String script) {
    String text = script + " phá hoại " + script + "\n" + script + ' ' + id;
    Metadata metadata =
        new Metadata(
            DocumentKind.OTHER,
            script + " phá hoại",
            Optional.empty(),
            Optional.empty(),
            Optional.of(new IssuingBody("", script)),
            Optional.empty(),
            Optional.empty(),
            Optional.of(script),
            Optional.of(script));
    return new SourceDocument(id, script, script, metadata, text, List.of());
  }

  /** Which elements with which attributes a page is made of. */
  static Set<String> nodes(Document page) {
    Set<String> nodes = new TreeSet<>();
    for (Element element : page.getAllElements()) {
      element
          .attributes()
          .forEach(attribute -> nodes.add(element.tagName() + '@' + attribute.getKey()));
      nodes.add(element.tagName());
    }
    return nodes;
  }
}
