package vn.vankien.search.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages in a real browser, at the width of an office screen and of a phone, by day and by
 * night. What it saw is in {@code target/screenshots}.
 */
@ExtendWith(Served.Once.class)
class BrowserTest {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  /** Looked at in every light; the other pages at both widths, one by day and one by night. */
  private static final Set<String> STORIES =
      Set.of(
          "number", "ambiguous", "governing", "words", "narrowed", "document", "unheld", "status");

  private static final String SIDEWAYS =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";

  /** What a finger or an unsteady hand may miss; WCAG 2.2 asks for 24 pixels, we for 44. */
  private static final String SMALL =
      """
      [...document.querySelectorAll('button, summary, .box input[type=search], .days input[type=date], .brand,'
          + '.chips a, .choices a, .counts a, .pages a, .order a, .links a, .tries a, .cites a, .tabs a,'
          + '.choice a, .button')]
        .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 43.5)
        .map(e => e.outerHTML)
      """;

  private static Chromium chromium;
  private static final List<BrowserContext> devices = new ArrayList<>();

  private final Served served;

  BrowserTest(Served served) {
    this.served = served;
  }

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    for (int width : new int[] {1280, 390}) {
      devices.add(chromium.device(width, ColorScheme.LIGHT));
      devices.add(chromium.device(width, ColorScheme.DARK));
    }
  }

  @AfterAll
  static void stop() {
    if (chromium != null) { // skipped without one
      chromium.close();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          home      | /
          english   | /?lang=en
          number    | /works/qd/98-qd-tw/2017-10-07?q=98-Q%C4%90/TW
          ambiguous | /search?q=18-NQ/TW
          governing | /search?q=lu%C3%A2n+chuy%E1%BB%83n+c%C3%A1n+b%E1%BB%99
          words     | /search?q=luan+chuyen+can+bo+tinh+mau
          narrowed  | /search?q=tinh+gian&type=Ngh%E1%BB%8B+quy%E1%BA%BFt&from=2010&until=2022&sort=newest
          many      | /search?q=tinh+mau&kind=news&page=2
          nothing   | /search?q=xyzzy&kind=news
          document  | /documents/18-nq-tw-2017-10-25?q=bien+che
          report    | /documents/hoi-nghi-1
          unheld    | /works/kl/28-kl-tw/2022-02-21
          held      | /works/nq/18-nq-tw/2017-10-25
          new       | /new
          status    | /status
          missing   | /documents/none
          """)
  void isAccessibleAndWholeAtEveryWidthByDayAndByNight(String name, String path) {
    for (BrowserContext device :
        STORIES.contains(name) ? devices : List.of(devices.getFirst(), devices.getLast())) {
      try (Page page = device.newPage()) {
        List<String> complaints = new ArrayList<>();
        page.onRequest(
            request -> {
              if (!request.url().startsWith(served.uri().toString())) {
                complaints.add("asked somebody else: " + request.url());
              }
            });
        page.onPageError(complaints::add);
        page.navigate(served.uri() + path);
        String seen = name + '-' + page.viewportSize().width + '-' + scheme(page);
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(seen + ".png"))
                .setFullPage(true));
        assertThat(complaints).as(seen).isEmpty();
        assertThat(page.evaluate(SIDEWAYS)).as(seen + " scrolls sideways by").isEqualTo(0);
        assertThat((List<?>) page.evaluate(SMALL)).as(seen + " is hard to hit").isEmpty();
        if (seen.endsWith("-1280-light")
            || seen.endsWith("-390-dark")) { // both layouts, both colours
          assertThat(violations(page)).as(seen).isEmpty();
        }
      }
    }
  }

  private static String scheme(Page page) {
    return (boolean) page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
        ? "dark"
        : "light";
  }

  private static List<String> violations(Page page) {
    List<String> found = new ArrayList<>();
    for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
      rule.getNodes().forEach(node -> found.add(rule.getId() + ": " + node.getHtml()));
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void aReaderWithoutScriptSearchesNarrowsSortsTurnsPagesAndReads(int width) {
    try (BrowserContext device = chromium.withoutScript(width)) {
      Page page = device.newPage();
      page.navigate(served.uri().toString());
      page.getByRole(AriaRole.SEARCHBOX).fill("tinh giản biên chế");
      page.locator(".box button").click();
      String all = page.locator(".total").innerText();
      if (width < 600) {
        page.locator(".narrowing > details > summary").click();
      }
      page.locator(".choices a", new Page.LocatorOptions().setHasText("Tin, bài")).click();
      assertThat(page.locator(".total").innerText()).isEqualTo("26 kết quả");
      page.locator(".order a", new Page.LocatorOptions().setHasText("Mới nhất")).click();
      assertThat(page.locator(".hits time").first().innerText()).isEqualTo("04/05/2023");
      page.locator(".histogram svg a[aria-label^='2022']").click();
      assertThat(page.locator(".total").innerText()).isEqualTo("24 kết quả");
      page.locator(".pages a[rel=next]").click();
      assertThat(page.locator(".pages [aria-current]").innerText()).endsWith("2");
      page.locator(".hits h3 a").first().click();
      assertThat(page.locator("h1").innerText())
          .isEqualTo("Tỉnh Mẫu họp về công tác cán bộ, kỳ 14");
      page.locator(".text a.cite").first().click();
      assertThat(page.locator(".titleblock .number").innerText()).isEqualTo("18-NQ/TW");
      page.goBack();
      page.goBack();
      page.locator(".chips .plain").click();
      assertThat(page.locator(".total").innerText()).isEqualTo(all);
    }
  }

  @Test
  void aReaderWithoutScriptIsLedToANumberChoosesAmongNamesakesAndGoesBack() {
    try (BrowserContext device = chromium.withoutScript(390)) {
      Page page = device.newPage();
      page.navigate(served.uri().toString());
      page.getByRole(AriaRole.SEARCHBOX).fill("98 - QĐ/TW");
      page.locator(".box button").click();
      page.waitForURL("**/works/**");
      page.locator(".inset.past a").click();
      assertThat(page.locator(".titleblock .number").innerText()).isEqualTo("65-QĐ/TW");
      page.getByRole(AriaRole.SEARCHBOX).fill("18-NQ/TW");
      page.locator(".box button").click();
      page.locator(".choice a", new Page.LocatorOptions().setHasText("25/10/2017")).click();
      page.locator(".button").click();
      page.locator(".outline a[href='#dieu-2']").click();
      assertThat(page.url()).endsWith("#dieu-2");
      page.goBack();
      page.goBack();
      page.goBack();
      assertThat(page.locator(".choice li").count()).isGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void matchesInATextLeadFromOneToTheNext() {
    try (BrowserContext device = chromium.withoutScript(1280)) {
      Page page = device.newPage();
      page.navigate(served.uri() + "/documents/18-nq-tw-2017-10-25?q=can+bo+to+chuc");
      page.locator(".marks a").click();
      assertThat(page.url()).endsWith("#h1");
      page.locator("#h1 + .jump a").last().click();
      assertThat(page.url()).endsWith("#h2");
      assertThat(page.locator(".jump:visible").count()).isEqualTo(1);
    }
  }

  @Test
  void suggestionsAreOfferedAndChosenWithTheArrowKeys() {
    try (BrowserContext device = chromium.strict(1280)) {
      Page page = device.newPage();
      List<String> complaints = new ArrayList<>();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.navigate(served.uri().toString());
      page.keyboard().press("/");
      assertThat(page.locator(":focus").getAttribute("id")).isEqualTo("q");
      page.keyboard().type("luan chuy");
      page.locator("#offers li").first().waitFor();
      page.screenshot(
          new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("suggest-1280-light.png")));
      assertThat(page.locator("#q").getAttribute("aria-expanded")).isEqualTo("true");
      page.keyboard().press("ArrowDown");
      String first = page.locator("#offers [aria-selected=true]").getAttribute("data-query");
      assertThat(page.locator("#q").inputValue()).isEqualTo(first);
      page.keyboard().press("ArrowUp");
      assertThat(page.locator("#q").inputValue()).isEqualTo("luan chuy");
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      page.waitForURL(url -> url.contains("/search?") || url.contains("/works/"));
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void aReaderWithoutMouseSkipsToTheContentAndOpensAHit() {
    try (BrowserContext device = chromium.device(1280, ColorScheme.LIGHT)) {
      Page page = device.newPage();
      page.navigate(served.uri().toString());
      page.keyboard().press("Tab");
      assertThat(page.locator(":focus").innerText()).isEqualTo("Đến nội dung chính");
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      page.keyboard().type("biên chế");
      page.keyboard().press("Enter");
      page.waitForURL("**/search?**");
      page.locator(".order a").last().focus();
      page.keyboard().press("Tab");
      assertThat(outline(page)).isNotEqualTo("none 0px");
      page.keyboard().press("Enter");
      page.waitForURL("**/documents/**");
      assertThat(page.locator("mark").count()).isPositive();
    }
  }

  @Test
  void aReaderWithoutMouseChoosesAmongNamesakes() {
    try (BrowserContext device = chromium.device(1280, ColorScheme.LIGHT)) {
      Page page = device.newPage();
      page.navigate(served.uri() + "/search?q=18-NQ/TW");
      tabTo(page, ".choice a");
      page.keyboard().press("Enter");
      page.waitForURL("**/works/**");
      assertThat(page.locator(".titleblock .number").innerText()).isEqualTo("18-NQ/TW");
    }
  }

  @Test
  void aReaderWithoutMouseNarrowsByYearAndLiftsTheLimit() {
    try (BrowserContext device = chromium.device(1280, ColorScheme.LIGHT)) {
      Page page = device.newPage();
      page.navigate(served.uri() + "/search?q=luan+chuyen");
      tabTo(page, ".histogram svg a");
      assertThat(outline(page)).isNotEqualTo("none 0px");
      page.keyboard().press("Enter");
      page.waitForURL("**from=**");
      tabTo(page, ".chips a");
      page.keyboard().press("Enter");
      page.waitForURL(url -> !url.contains("from="));
    }
  }

  @Test
  void aReaderWithoutMouseReadsWhatGovernsAndItsProof() {
    try (BrowserContext device = chromium.device(1280, ColorScheme.LIGHT)) {
      Page page = device.newPage();
      page.navigate(served.uri() + "/search?q=luan+chuyen+can+bo");
      tabTo(page, ".govern h3 a");
      page.keyboard().press("Enter");
      page.waitForURL("**/works/**");
      tabTo(page, ".proof a");
      page.keyboard().press("Enter");
      page.waitForURL("**/documents/**");
    }
  }

  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < 90; i++) {
      page.keyboard().press("Tab");
      if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
        return;
      }
    }
    throw new AssertionError("not reached with the keyboard: " + selector);
  }

  /** How the focused element is outlined: {@code solid 3px}. */
  private static String outline(Page page) {
    return page.locator(":focus")
        .evaluate("e => getComputedStyle(e).outlineStyle + ' ' + getComputedStyle(e).outlineWidth")
        .toString();
  }

  @Test
  void theStyleIsAllowedByOurOwnPolicy() {
    try (BrowserContext device = chromium.withoutScript(1280)) {
      Page page = device.newPage();
      List<String> complaints = new ArrayList<>();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.navigate(served.uri() + "/search?q=pha+hoai");
      assertThat(page.locator(".brand img").boundingBox().width).isEqualTo(32);
      assertThat(complaints).isEmpty();
    }
  }
}
