package vn.vankien.search.http;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium, without a window and without a word to anybody but us. */
final class Chromium implements AutoCloseable {

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path executable) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(QUIET));
  }

  /** Where {@code CHROMIUM} says, or where Debian puts it; without it the test is skipped aloud. */
  static Chromium start() {
    Path executable = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    boolean there = Files.isExecutable(executable);
    String missing =
        "browser tests skipped: no Chromium at "
            + executable
            + "; install the Debian package chromium or set CHROMIUM";
    if (!there) {
      System.err.println(missing);
    }
    Assumptions.assumeTrue(there, missing);
    return new Chromium(executable);
  }

  /** As an office PC or a phone sees it. */
  BrowserContext device(int width, ColorScheme scheme) {
    return context(width, scheme, true, true);
  }

  /** With JavaScript switched off. */
  BrowserContext withoutScript(int width) {
    return context(width, ColorScheme.LIGHT, false, false);
  }

  /** With our script, and with our policy in force. */
  BrowserContext strict(int width) {
    return context(width, ColorScheme.LIGHT, true, false);
  }

  private BrowserContext context(
      int width, ColorScheme scheme, boolean script, boolean withoutPolicy) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(width, width < 600 ? 844 : 800)
            .setColorScheme(scheme)
            .setLocale("vi-VN")
            .setJavaScriptEnabled(script)
            .setBypassCSP(withoutPolicy)); // axe is a script of others, and our policy allows none
  }

  @Override
  public void close() {
    playwright.close();
  }
}
