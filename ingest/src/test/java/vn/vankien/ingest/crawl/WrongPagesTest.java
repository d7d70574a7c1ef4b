package vn.vankien.ingest.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankien.ingest.archive.WarcArchive;

/** Pages that come without an error and are not what was asked for, or not for the index. */
class WrongPagesTest {

  @TempDir private Path data;
  private FaultyCrawl crawl;

  @BeforeEach
  void opensSites() throws IOException {
    crawl = new FaultyCrawl(data);
  }

  @AfterEach
  void closesSites() throws IOException {
    crawl.close();
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <title>404 - Trang không tồn tại</title><p>Về trang chủ</p>        | SOFT_NOT_FOUND
          <title>Báo Mẫu</title><h1>Không tìm thấy bài viết</h1>             | SOFT_NOT_FOUND
          <title>Đăng nhập</title><form><input type=password></form>         | LOGIN
          <title>Just a moment...</title><div id=cf-challenge></div>         | LOGIN
          """)
  void n03n05WhatComesInPlaceOfADocumentNeverReplacesIt(String page, FailureKind kind)
      throws IOException {
    crawl.site().html("/tin/thay", "Bài", "<p>Bản tốt</p>");
    crawl.of(Map.of(), "/tin/thay");
    crawl.site().page("/tin/thay", "text/html; charset=utf-8", "<html>" + page + "</html>");
    SourceReport report = crawl.of(Map.of(), "/tin/thay");
    assertThat(crawl.delivered()).isEmpty();
    assertThat(report.failed()).containsOnlyKeys(kind);
    try (WarcArchive archive = WarcArchive.open(crawl.archive())) {
      byte[] held =
          archive.read(archive.latest(crawl.site().at("/tin/thay")).orElseThrow()).bytes();
      assertThat(new String(held, UTF_8)).contains("Bản tốt");
    }
  }

  @Test
  void aLoginFormBesideALongArticleIsNoLogin() throws IOException {
    crawl
        .site()
        .html(
            "/tin/dai",
            "Bài",
            "<form><input type=password></form><p>" + "lời ".repeat(500) + "</p>");
    crawl.of(Map.of(), "/tin/dai");
    assertThat(crawl.delivered()).contains("/tin/dai");
  }

  @Test
  void n21PagesThatAskNotToBeIndexedAreNot() throws IOException {
    crawl.site().html("/tin/meta", "Bài", "<meta name=robots content='noindex,follow'>");
    crawl
        .site()
        .on(
            "/tin/dau",
            asked ->
                LoopbackSite.Reply.of(
                    200, "text/html", "<html>x</html>", Map.of("X-Robots-Tag", "noindex")));
    crawl.of(Map.of(), "/tin/meta", "/tin/dau");
    crawl.assertOnlyTheGoodPageCame();
  }

  @Test
  void n21OneOfTwoAddressesOfAPageIsKept() throws IOException {
    String canonical = "<link rel=canonical href='" + crawl.site().at("/tin/chinh") + "'>";
    crawl.site().html("/tin/phu", "Bài", canonical);
    crawl.site().html("/tin/chinh", "Bài", canonical);
    crawl.of(Map.of(), "/tin/phu", "/tin/chinh");
    assertThat(crawl.delivered()).containsExactlyInAnyOrder("/tin/lanh", "/tin/chinh");
  }

  @Test
  void twoPagesThatNameEachOtherAreNotBothLost() throws IOException {
    crawl
        .site()
        .html("/tin/a", "Bài", "<link rel=canonical href='" + crawl.site().at("/tin/b") + "'>");
    crawl
        .site()
        .html("/tin/b", "Bài", "<link rel=canonical href='" + crawl.site().at("/tin/a") + "'>");
    crawl.of(Map.of(), "/tin/a", "/tin/b");
    assertThat(crawl.delivered()).containsExactlyInAnyOrder("/tin/lanh", "/tin/b");
  }

  @Test
  void n20ACalendarWithoutEndIsBounded() throws IOException {
    for (int month = 0; month < 400; month++) {
      crawl
          .site()
          .html("/lich?thang=" + month, "Lịch", "<a href='/lich?thang=" + (month + 1) + "'>→</a>");
    }
    crawl.of(Map.of("maxListDepth", "1000"), "/lich?thang=0");
    long months = crawl.site().hits().keySet().stream().filter(p -> p.startsWith("/lich")).count();
    assertThat(months).isBetween(100L, 200L);
  }
}
