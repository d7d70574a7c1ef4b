package vn.vankien.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses without end, sitemaps that attack and feeds that are broken. */
class TrapsTest {

  @TempDir private Path data;
  private FortyPages pages;

  @BeforeEach
  void opensSites() throws IOException {
    pages = new FortyPages(data);
  }

  @AfterEach
  void closesSites() throws IOException {
    pages.close();
  }

  @Test
  void n20TrapsEnd() throws IOException {
    pages.list(
        "<a href='/loc/a?x=0'>lọc</a><a href='/tin/1;jsessionid=A'>1</a><a href='x/tin/y'>y</a>");
    for (int i = 0; i < 400; i++) {
      pages
          .site()
          .html(
              "/loc/a?x=" + i,
              "Lọc",
              "<a href='/loc/a?x="
                  + (i + 1)
                  + "'>→</a><a href='/tin/1;jsessionid="
                  + i
                  + "'>1</a>");
    }
    String path = "/x/tin/y";
    for (int i = 0; i < 60; i++) {
      pages.site().html(path, "Lạc", "<a href='x/tin/y'>tương đối</a>");
      path = path.replaceFirst("y$", "x/tin/y");
    }
    pages.night().set("maxListDepth", "1000").crawl(pages.source());
    Map<String, Integer> hits = pages.site().hits();
    assertThat(hits.keySet().stream().filter(p -> p.startsWith("/loc/")))
        .as("facets")
        .hasSizeLessThanOrEqualTo(200);
    assertThat(hits.keySet().stream().filter(p -> p.contains("jsessionid"))).isEmpty();
    assertThat(hits.keySet().stream().filter(p -> p.startsWith("/x/")))
        .as("relative links gone wrong")
        .hasSizeLessThanOrEqualTo(20);
  }

  @Test
  void n22AHostileSitemapReadsNoFileAsksNobodyElseAndEnds() throws IOException {
    Path secret = Files.writeString(data.resolve("bi-mat"), "bí mật");
    pages
        .site()
        .page(
            "/sitemap.xml",
            "application/xml",
            ("<?xml version='1.0'?><!DOCTYPE u [<!ENTITY x SYSTEM '"
                    + secret.toUri()
                    + "'>"
                    + "<!ENTITY y SYSTEM 'CANARY/xxe'>]><urlset"
                    + " xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>SITE/tin/&x;&y;</loc>"
                    + "</url><url><loc>CANARY/tin/5</loc></url></urlset>")
                .replace("CANARY", pages.elsewhere().at("").toString())
                .replace("SITE", pages.site().at("").toString()));
    pages
        .site()
        .page(
            "/sitemap-loop.xml",
            "application/xml",
            ("<?xml version='1.0'?><sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                    + "<sitemap><loc>SITE/sitemap-loop.xml</loc></sitemap>"
                    + "<sitemap><loc>CANARY/sitemap.xml</loc></sitemap></sitemapindex>")
                .replace("CANARY", pages.elsewhere().at("").toString())
                .replace("SITE", pages.site().at("").toString()));
    pages.night().crawl(pages.source("sitemaps: [SITE/sitemap.xml, SITE/sitemap-loop.xml]"));
    assertThat(pages.site().hits("/sitemap-loop.xml")).isEqualTo(1);
    assertThat(pages.elsewhere().hits()).isEmpty();
    assertThat(pages.site().hits().keySet()).noneMatch(asked -> asked.contains("m%E1%BA%ADt"));
    assertThat(pages.night().index()).hasSize(FortyPages.COUNT);
  }

  @Test
  void n23ABrokenFeedIsCountedAndTheOthersGoOn() throws IOException {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE r [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 10; i++) {
      laughs.append("<!ENTITY a" + i + " '" + ("&a" + (i - 1) + ";").repeat(10) + "'>");
    }
    pages
        .site()
        .page(
            "/cuoi",
            "application/rss+xml",
            "<?xml version='1.0'?>"
                + laughs
                + "]><rss version='2.0'><channel>&a9;</channel></rss>");
    pages.site().page("/hong", "application/rss+xml", "<rss version='2.0'><channel><item>");
    pages
        .site()
        .page(
            "/lanh",
            "application/rss+xml",
            "<rss version='2.0'><channel><title>t</title><link>x</link><description>d</description>"
                + "<item><title>mới</title><link>"
                + pages.site().at("/tin/moi")
                + "</link></item></channel></rss>");
    pages.site().html("/tin/moi", "Mới", "<p>Mới</p>");
    SourceReport report =
        pages
            .night()
            .crawl(pages.source("feeds: [SITE/cuoi, SITE/hong, SITE/lanh]"))
            .of("mau")
            .orElseThrow();
    assertThat(report.failed()).containsOnly(Map.entry(FailureKind.MALFORMED, 2L));
    assertThat(pages.night().index()).containsKey("/tin/moi");
  }
}
