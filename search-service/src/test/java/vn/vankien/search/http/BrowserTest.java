package vn.vankien.search.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
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
