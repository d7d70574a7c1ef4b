package vn.vankien.search.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stories of readers without a mouse. */
@ExtendWith(Served.Once.class)
class KeyboardTest {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private static Chromium chromium;

  private final Served served;

  KeyboardTest(Served served) {
    this.served = served;
  }

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) { // skipped without one
      chromium.close();
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
}
