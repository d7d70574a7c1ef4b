package vn.vankien.ingest.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankien.ingest.archive.Capture;
import vn.vankien.ingest.archive.WarcArchive;

/**
 * A crawl that is killed again and again ends where an undisturbed one does. The first is killed by
 * the clock, perhaps before its first answer; the others after a random count of requests: on a
 * slow machine several would be killed so early, and the one address that is known by then asked
 * for each time.
 */
class CrawlKillTest {

  /** For the long measure, {@code -Dcrawl.pages=1500 -Dcrawl.kills=50}. */
  private static final int PAGES = Integer.getInteger("crawl.pages", 150);

  private static final int KILLS = Integer.getInteger("crawl.kills", 4);

  /** By then robots.txt and the first list are kept, so that there is something else to ask for. */
  private static final int FEWEST_REQUESTS = 6;

  private static final int MOST_MILLISECONDS = 300;

  /** So few that all kills come before the end: every page has a file, and there are the lists. */
  private static final int MOST_REQUESTS = 2 * PAGES / (KILLS + 1);

  /** Fewer than the deepest list that a crawl follows. */
  private static final int LISTS = 15;

  @TempDir private Path temp;

  private static void fill(LoopbackSite site) {
    site.page("/robots.txt", "text/plain", "");
    int onAList = PAGES / LISTS;
    for (int list = 0; list < LISTS; list++) {
      StringBuilder links = new StringBuilder("<a href='/tin?trang=" + (list + 1) + "'>→</a>");
      for (int page = list * onAList; page < (list + 1) * onAList; page++) {
        links.append("<a href='/tin/" + page + "'>" + page + "</a>");
        site.html(
            "/tin/" + page, "Bài " + page, "<p>" + page + "</p><a href='/tep/" + page + ".pdf'>");
        site.file("/tep/" + page + ".pdf", "application/pdf", ("%PDF-1.7 " + page).getBytes(UTF_8));
      }
      site.html(list == 0 ? "/tin" : "/tin?trang=" + list, "Tin", links.toString());
    }
    site.html("/tin?trang=" + LISTS, "Tin", "hết");
  }

  /** What was indexed last of each address. */
  private static Map<String, String> indexed(Path data) throws IOException {
    return Files.readAllLines(data.resolve("indexed.txt")).stream()
        .map(line -> line.split(" "))
        .collect(Collectors.toMap(p -> p[0], p -> p[1], (a, b) -> b, TreeMap::new));
  }

  @Test
  void p01LosesNothingAndAsksForNothingThrice() throws IOException, InterruptedException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Path killed = Files.createDirectory(temp.resolve("killed"));
    Path undisturbed = Files.createDirectory(temp.resolve("undisturbed"));
    int survived = 0;
    try (LoopbackSite site = new LoopbackSite()) {
      fill(site.pace(Duration.ofMillis(5)));
      for (int i = 0; i < KILLS; i++) {
        Process process = begin(killed, site);
        if (i == 0) {
          process.waitFor(random.nextInt(MOST_MILLISECONDS), TimeUnit.MILLISECONDS);
        } else {
          await(process, site, random.nextInt(FEWEST_REQUESTS, MOST_REQUESTS));
        }
        survived += process.isAlive() ? 0 : 1;
        process.destroyForcibly().waitFor();
      }
      Process last = begin(killed, site);
      assertThat(last.waitFor()).as("seed " + seed).isZero();
      System.out.printf(
          Locale.ROOT,
          "%d kills, %d crawls ended before theirs, %d addresses, asked for %d times at most%n",
          KILLS,
          survived,
          site.hits().size(),
          Collections.max(site.hits().values()));
      // a crawl that came through before it was killed lets the next one ask once more
      assertThat(site.hits().values()).as("seed " + seed).allMatch(hits -> hits <= 2 + KILLS);
      if (survived == 0) {
        assertThat(site.hits().values()).as("seed " + seed).allMatch(hits -> hits <= 2);
      }
      CrawlProcess.crawl(undisturbed, site.at(""));
    }
    assertThat(indexed(undisturbed)).hasSize(2 * PAGES);
    assertThat(indexed(killed)).as("seed " + seed).isEqualTo(indexed(undisturbed));
    try (WarcArchive archive = WarcArchive.open(killed.resolve("archive"))) {
      for (Capture capture : archive.captures().toList()) {
        assertThat(archive.read(capture).bytes()).as("seed " + seed).isNotEmpty();
      }
    }
  }

  private static void await(Process process, LoopbackSite site, int requests)
      throws InterruptedException {
    int until = site.requests() + requests;
    while (process.isAlive() && site.requests() < until) {
      process.waitFor(1, TimeUnit.MILLISECONDS);
    }
  }

  private static Process begin(Path data, LoopbackSite site) throws IOException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                CrawlProcess.class.getName(),
                data.toString(),
                site.at("").toString())
            .redirectErrorStream(true)
            .start();
    BufferedReader output = process.inputReader(UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.equals("begun")) {
        return process;
      }
      said.append(line).append('\n');
    }
    throw new IllegalStateException("the process never began: " + said);
  }
}
