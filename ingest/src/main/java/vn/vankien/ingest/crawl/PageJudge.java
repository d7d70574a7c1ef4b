package vn.vankien.ingest.crawl;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.vankien.ingest.source.Source;
import vn.vankien.language.Say;

/**
 * Tells a document from what servers send in its place with status 200: "not found", a login, a
 * captcha. Such a page is not archived, so it never replaces a good copy.
 *
 * <p>Judges only pages in which the definition's body selectors find nothing, or, where there are
 * none, pages with little text: many a newspaper has a login form in the corner. Known weakness: a
 * site that puts its "not found" into the body of an article is believed.
 */
final class PageJudge {

  /** Characters of text under which a page without selectors is worth a second look. */
  private static final int LITTLE_TEXT = 1_500;

  private static final Pattern MISSING =
      Pattern.compile(
          "(?iu)^\\W*(lỗi\\s+)?404\\b|không tìm thấy|không tồn tại|đã bị (xóa|xoá|gỡ)|page not found"
              + "|not found\\s*$");

  private static final Pattern CAPTCHA =
      Pattern.compile("(?i)g-recaptcha|h-captcha|cf-challenge|cf-turnstile|just a moment");

  private PageJudge() {}

  /** What is wrong with a page, or nothing if it may be a document. */
  static Optional<FetchOutcome.Failed> judge(Source source, PageShape shape, Document page) {
    boolean found =
        source.selectors().body().isEmpty() ? page.text().length() >= LITTLE_TEXT : shape.body();
    return found ? Optional.empty() : judge(page);
  }

  /** What a page is that holds nothing we look for, if it says so. */
  static Optional<FetchOutcome.Failed> judge(Document page) {
    Element heading = page.selectFirst("h1");
    String title = page.title();
    String headline = heading == null ? "" : heading.text();
    if (MISSING.matcher(title).find() || MISSING.matcher(headline).find()) {
      return Optional.of(
          failed(
              FailureKind.SOFT_NOT_FOUND,
              Say.that("trang tự nói là không có: \"%s\"", headline.isEmpty() ? title : headline)));
    }
    if (CAPTCHA.matcher(page.outerHtml()).find()) {
      return Optional.of(failed(FailureKind.LOGIN, Say.that("trang captcha thay cho văn bản")));
    }
    return page.selectFirst("input[type=password]") == null
        ? Optional.empty()
        : Optional.of(failed(FailureKind.LOGIN, Say.that("trang đăng nhập thay cho văn bản")));
  }

  private static FetchOutcome.Failed failed(FailureKind kind, String reason) {
    return new FetchOutcome.Failed(kind, reason, Optional.empty());
  }
}
