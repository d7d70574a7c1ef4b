package vn.vankien.ingest.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A crawl of a loopback site without delay beside {@code wget -r} of the same site, then two nights
 * without change: {@code CrawlSpeedMeasure ingest.jar PAGES}. Both clients keep one connection to
 * the host, and run one after the other on the same machine.
 */
final class CrawlSpeedMeasure {

  private final Path jar;
  private final int pages;
  private final Path folder;

  private CrawlSpeedMeasure(Path jar, int pages, Path folder) {
    this.jar = jar;
    this.pages = pages;
    this.folder = folder;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("vankien-speed");
    try {
      new CrawlSpeedMeasure(Path.of(args[0]), Integer.parseInt(args[1]), folder).run();
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void run() throws IOException, InterruptedException {
    Process server =
        new ProcessBuilder(
                java(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                ManyPages.class.getName(),
                Integer.toString(pages))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      String root = "http://127.0.0.1:" + server.inputReader().readLine();
      define(root, "sitemaps: [ROOT/sitemap.xml]");
      wget(root);
      archive();
      night("crawl, read and index", List.of());
      night("night without change, the sitemap answers", List.of("recheckAfter=PT0S"));
      define(root, "");
      forgetState();
      night(
          "night without change, no sitemap and the state lost: every page asked for",
          List.of("recheckAfter=PT0S", "recheckAtMost=PT0S"));
    } finally {
      server.destroy();
    }
  }

  private void wget(String root) throws IOException, InterruptedException {
    Path mirror = Files.createDirectory(folder.resolve("wget"));
    Watched wget =
        Watched.run(
            List.of("wget", "-r", "-l", "inf", "-nv", "-P", mirror.toString(), root + "/"),
            folder.resolve("wget.log"));
    long files;
    try (Stream<Path> all = Files.walk(mirror)) {
      files = all.filter(Files::isRegularFile).count();
    }
    say(
        String.format(
            Locale.ROOT,
            "wget -r: %d files, %.1f s, %.0f pages/s, peak %d MB",
            files,
            wget.seconds(),
            files / wget.seconds(),
            wget.peakBytes() >> 20));
  }

  private void archive() throws IOException, InterruptedException {
    Path log = folder.resolve("archive.log");
    Watched crawl =
        Watched.run(
            List.of(
                java(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ArchiveOnly.class.getName(),
                folder.resolve("sources").toString(),
                folder.resolve("archived").toString()),
            log);
    long bodies = Long.parseLong(Files.readAllLines(log).getLast());
    say(
        String.format(
            Locale.ROOT,
            "crawl into the archive: %d bodies, %.1f s, %.0f pages/s, peak %d MB",
            bodies,
            crawl.seconds(),
            bodies / crawl.seconds(),
            crawl.peakBytes() >> 20));
  }

  private void forgetState() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("data/state"))) {
      for (Path file : files.filter(f -> f.toString().contains("frontier.db")).toList()) {
        Files.delete(file);
      }
    }
  }

  private void define(String root, String sitemap) throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("sources")).resolve("nhieu.yaml"),
        """
        name: Nhiều trang
        kind: news
        seeds: [ROOT/]
        SITEMAP
        lists: "^ROOT/(danh-sach/\\\\d+)?$"
        scope: "^ROOT/tin/\\\\d+$"
        crawlDelay: 0ms
        title: h1
        body: .body
        published: time
        """
            .replace("SITEMAP", sitemap)
            .replace("ROOT", root));
  }

  private void night(String name, List<String> changes) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                java(),
                "-Xmx1g",
                "-XX:+UseParallelGC",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar.toString(),
                "crawl",
                "--sources",
                folder.resolve("sources").toString(),
                "--data",
                folder.resolve("data").toString(),
                "--set",
                "allowLoopback=true"));
    changes.forEach(change -> command.addAll(List.of("--set", change)));
    Watched crawl = Watched.run(command, folder.resolve("crawl.log"));
    JsonNode report =
        JsonMapper.shared().readTree(folder.resolve("data/state/report.json").toFile());
    JsonNode source = report.path("sources").path(0);
    say(
        String.format(
            Locale.ROOT,
            "%s: exit %d, %d requests, %d bodies, %d bytes, new %d, changed %d; crawl %.1f s, all %.1f s,"
                + " %.0f pages/s, peak %d MB",
            name,
            crawl.exit(),
            source.path("requests").asLong(),
            source.path("bodies").asLong(),
            source.path("bytes").asLong(),
            source.path("fresh").asLong(),
            source.path("changed").asLong(),
            source.path("seconds").asDouble(),
            crawl.seconds(),
            source.path("bodies").asLong() / crawl.seconds(),
            crawl.peakBytes() >> 20));
  }

  private static String java() {
    return ProcessHandle.current().info().command().orElse("java");
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
