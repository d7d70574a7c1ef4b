package vn.vankien.search.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers do whose browser runs no script: everything but suggestions. */
@ExtendWith(Served.Once.class)
class WithoutScriptTest {

  private static Chromium chromium;

  private final Served served;

  WithoutScriptTest(Served served) {
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
}
