package vn.vankien.search.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands beside a text: the file it was read from, its other versions, its copies. */
@ExtendWith(Served.Once.class)
class ReadingTest {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private static Chromium chromium;

  private final Served served;

  ReadingTest(Served served) {
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

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void theArchivedFileIsOpenBesideTheText(int width) {
    try (BrowserContext device = chromium.strict(width)) {
      Page page = device.newPage();
      List<String> complaints = new ArrayList<>();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onDownload(download -> complaints.add("downloaded: " + download.url()));
      page.navigate(served.uri() + "/documents/18-nq-tw-2017-10-25");
      Response file =
          page.waitForResponse(
              response -> response.url().contains("/originals/"),
              () ->
                  page.locator(".tabs a", new Page.LocatorOptions().setHasText("bản gốc"))
                      .first()
                      .click());
      assertThat(file.headerValue("content-type")).isEqualTo("application/pdf");
      assertThat(page.locator("iframe").getAttribute("src")).contains("/originals/");
      assertThat(page.locator(".text").isVisible()).isTrue();
      assertThat(page.evaluate("navigator.pdfViewerEnabled")).isEqualTo(true);
      page.waitForLoadState(LoadState.NETWORKIDLE); // so that the picture has what the viewer draws
      shoot(page, "beside", width);
      assertThat(complaints).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void twoVersionsOfAPageAreComparedWithoutScript(int width) {
    try (BrowserContext device = chromium.withoutScript(width)) {
      Page page = device.newPage();
      page.navigate(served.uri() + "/documents/hoi-nghi-1");
      page.locator(".facts a[href^='/versions/']").click();
      assertThat(page.locator(".change del").allInnerTexts())
          .containsExactly("Tỉnh sẽ triển khai trong quý IV.");
      assertThat(page.locator(".change ins").allInnerTexts())
          .containsExactly("Tỉnh đã triển khai từ quý III.");
      shoot(page, "versions", width);
      page.locator(".timeline a").first().click();
      assertThat(page.locator("p").last().innerText()).contains("quý III");
    }
  }

  @Test
  void aBetterSpellingIsOfferedAndTakenWithoutScript() {
    try (BrowserContext device = chromium.withoutScript(390)) {
      Page page = device.newPage();
      page.navigate(served.uri() + "/search?q=tinh+gi%E1%BA%A3m+bi%C3%AAn+ch%E1%BA%BF");
      shoot(page, "spelling", 390);
      page.locator(".understood a").click();
      assertThat(page.locator("#q").inputValue()).isEqualTo("tinh giản biên chế");
      assertThat(page.locator(".hits > li").count()).isEqualTo(10);
    }
  }

  @Test
  void theSameReportAtTwoPapersIsOneHitThatNamesBoth() {
    try (BrowserContext device = chromium.withoutScript(1280)) {
      Page page = device.newPage();
      page.navigate(
          served.uri()
              + "/search?q=s%C6%A1+k%E1%BA%BFt+c%C3%B4ng+t%C3%A1c+bi%C3%AAn+ch%E1%BA%BF&kind=news");
      assertThat(page.locator(".hits h3").allInnerTexts())
          .containsOnlyOnce("Tỉnh Mẫu sơ kết công tác biên chế");
      shoot(page, "copies", 1280);
      page.locator(".hit .from a").first().click();
      assertThat(page.locator("h1").innerText()).isEqualTo("Tỉnh Mẫu sơ kết công tác biên chế");
      assertThat(page.locator(".facts a[href^='/documents/']").count()).isPositive();
    }
  }

  private static void shoot(Page page, String name, int width) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(SCREENSHOTS.resolve(name + "-" + width + "-light.png")));
  }
}
