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

  private static final String SIDEWAYS =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";

  /** What a finger or an unsteady hand may miss; WCAG 2.2 asks for 24 pixels, we for 44. */
  private static final String SMALL =
      """
      [...document.querySelectorAll('button, summary, .box input[type=search], .days input[type=date], .brand,'
          + '.chips a, .choices a, .counts a, .pages a, .order a, .tongue a, .tries a, .cites a')]
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
          home     | /
          english  | /?lang=en
          number   | /search?q=18-NQ/TW
          words    | /search?q=luan+chuyen+can+bo
          narrowed | /search?q=tinh+gian&type=Ngh%E1%BB%8B+quy%E1%BA%BFt&from=2010&until=2022&sort=newest
          many     | /search?q=tinh+mau&kind=news&page=2
          nothing  | /search?q=xyzzy&kind=news
          document | /documents/18-nq-tw-2017-10-25
          report   | /documents/tin-1
          missing  | /documents/none
          """)
  void isAccessibleAndWholeAtEveryWidthByDayAndByNight(String name, String path) {
    for (BrowserContext device : devices) {
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
        if (!seen.endsWith("-390-dark")) { // the layout of 390-light in the colours of 1280-dark
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
      assertThat(page.locator(".total").innerText()).isEqualTo("24 kết quả");
      page.locator(".order a", new Page.LocatorOptions().setHasText("Mới nhất")).click();
      assertThat(page.locator(".hits time").first().innerText()).isEqualTo("25/06/2022");
      page.locator(".pages a[rel=next]").click();
      assertThat(page.locator(".pages [aria-current]").innerText()).endsWith("2");
      page.locator(".hits h3 a").first().click();
      assertThat(page.locator("h1").innerText())
          .isEqualTo("Tỉnh Mẫu họp về công tác cán bộ, kỳ 14");
      page.locator(".cites a").first().click();
      assertThat(page.locator(".understood b").first().innerText()).isEqualTo("18-NQ/TW");
      page.goBack();
      page.goBack();
      page.locator(".chips a").first().click();
      assertThat(page.locator(".total").innerText()).isEqualTo(all);
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
      page.keyboard().type("18 nq/tw");
      page.keyboard().press("Enter");
      page.waitForURL("**/search?**");
      page.locator(".order a").last().focus();
      page.keyboard().press("Tab");
      assertThat(outline(page)).isNotEqualTo("none 0px");
      page.keyboard().press("Enter");
      page.waitForURL("**/documents/**");
      assertThat(page.locator(".titleblock .number").innerText()).isEqualTo("18-NQ/TW");
    }
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
