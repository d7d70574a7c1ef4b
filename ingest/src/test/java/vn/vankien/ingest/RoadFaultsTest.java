package vn.vankien.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankien.index.DocumentIndexer;
import vn.vankien.index.DocumentSearcher;
import vn.vankien.index.Schema;
import vn.vankien.ingest.archive.Capture;
import vn.vankien.ingest.archive.Payload;
import vn.vankien.ingest.archive.WarcArchive;
import vn.vankien.ingest.crawl.CrawlSettings;
import vn.vankien.ingest.crawl.Crawler;
import vn.vankien.ingest.extract.DocumentExtractor;
import vn.vankien.ingest.parse.DocumentParser;
import vn.vankien.ingest.parse.ParserSettings;
import vn.vankien.ingest.source.Source;
import vn.vankien.ingest.source.SourceCatalog;

/** What may happen to the whole road while it is walked, from the command line's point of view. */
class RoadFaultsTest {

  private static final int ARTICLES = 30;

  @TempDir private Path folder;

  private Path data() {
    return folder.resolve("store");
  }

  private Said crawl(Path sources, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "crawl",
                "--sources",
                sources.toString(),
                "--data",
                data().toString(),
                "--set",
                "allowLoopback=true",
                "--set",
                "diskReserve=0"));
    args.addAll(List.of(more));
    return Said.by(args.toArray(String[]::new));
  }

  private long documents() throws IOException {
    try (DocumentSearcher searcher = DocumentSearcher.open(data().resolve("index"))) {
      return searcher.documents();
    }
  }

  /**
   * Dies after the index has committed and before the crawl's state knows of it, or before both.
   */
  @ParameterizedTest(name = "committed: {0}")
  @CsvSource({"true", "false"})
  void p04AKillBetweenIndexAndStateMakesNoDuplicateAndNoGap(boolean committed) throws IOException {
    try (SmallSite site = new SmallSite(ARTICLES, "text/html; charset=utf-8")) {
      Path sources = site.sources(folder, "0ms");
      Source source = SourceCatalog.load(sources).find("mau").orElseThrow();
      DocumentIndexer indexer = DocumentIndexer.open(data().resolve("index"));
      try (WarcArchive archive = WarcArchive.open(data().resolve("archive"));
          Crawler crawler =
              new Crawler(
                  CrawlSettings.with(Map.of("allowLoopback", "true", "diskReserve", "0")),
                  archive,
                  data().resolve("state"),
                  Clock.systemUTC());
          DocumentParser parser =
              new DocumentParser(ParserSettings.defaults(), Clock.systemUTC())) {
        IngestPipeline pipeline = new IngestPipeline(parser, new DocumentExtractor(), indexer);
        List<Capture> taken = new ArrayList<>();
        crawler.crawl(List.of(source), fetched -> taken.add(fetched.capture()));
        for (Capture capture : taken) {
          Payload payload = archive.read(capture);
          pipeline.accept(
              new IngestPipeline.Arrival(
                  capture.url(),
                  payload.bytes(),
                  payload.contentType(),
                  Optional.of(source),
                  capture.timestamp()));
        }
        if (committed) {
          indexer.commit();
        }
        // and here the process dies: nothing was acknowledged
      }
      if (committed) {
        indexer.close();
      } else {
        abandon(indexer);
      }
      assertThat(crawl(sources).code()).isZero();
      assertThat(documents()).isEqualTo(ARTICLES);
      assertThat(crawl(sources).out()).contains("lập chỉ mục 0 văn bản");
      assertThat(documents()).isEqualTo(ARTICLES);
    }
  }

  /** Closing commits, so what a dying process leaves is an index that was never begun. */
  private void abandon(DocumentIndexer indexer) throws IOException {
    indexer.close();
    try (var files = Files.list(data().resolve("index"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  /** Three runs that count as three nights, and then the index made again. */
  @Test
  void n04WhatHasLeftTheIndexStaysOutWhenItIsMadeAgain() throws IOException {
    try (SmallSite site = new SmallSite(ARTICLES, "text/html; charset=utf-8")) {
      Path sources = site.sources(folder, "0ms");
      String[] nightly = {
        "--set", "recheckAfter=PT0S", "--set", "recheckAtMost=PT0S", "--set", "goneNightsApart=PT0S"
      };
      crawl(sources, nightly);
      site.remove("/tin/3");
      crawl(sources, nightly);
      crawl(sources, nightly);
      assertThat(documents()).isEqualTo(ARTICLES);
      assertThat(crawl(sources, nightly).out()).contains("rời chỉ mục 1");
      assertThat(documents()).isEqualTo(ARTICLES - 1);
      assertThat(Said.by("reindex", "--data", data().toString()).code()).isZero();
      assertThat(documents()).isEqualTo(ARTICLES - 1);
    }
  }

  @Test
  void p05AskedToEndTheCrawlCommitsAndTheNextGoesOn() throws IOException, InterruptedException {
    try (SmallSite site = new SmallSite(ARTICLES, "text/html; charset=utf-8")) {
      Process process = start("crawl", "--sources", site.sources(folder, "600ms").toString());
      awaitArchive(20_000);
      process.destroy();
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("no hang").isTrue();
      assertThat(process.exitValue()).isIn(0, 3, 143);
      assertThat(Files.readString(folder.resolve("log"))).contains("Được yêu cầu dừng");
      long committed = documents();
      assertThat(committed).as("the last batch is committed").isBetween(1L, ARTICLES - 1L);
      Said next = crawl(site.sources(folder, "0ms"));
      assertThat(next.out()).contains("làm tiếp");
      assertThat(documents()).isEqualTo(ARTICLES);
    }
  }

  @Test
  void s12OutOfMemoryLosesNothingThatWasCommitted() throws IOException, InterruptedException {
    String line = "{\"id\":\"1\",\"text\":\"";
    Path small = Files.writeString(folder.resolve("a.jsonl"), line + "Nghị quyết 18-NQ/TW\"}\n");
    assertThat(start("import", small.toString()).waitFor()).isZero();
    Path big = folder.resolve("b.jsonl");
    try (var out = Files.newBufferedWriter(big)) {
      for (int i = 0; i < 12; i++) {
        out.write("{\"id\":\"to" + i + "\",\"text\":\"");
        for (int word = 0; word < 400_000; word++) {
          out.write("t" + Integer.toString(i * 400_000 + word, 36) + " ");
        }
        out.write("\"}\n");
      }
    }
    Process starved = start("-Xmx40m", "import", big.toString());
    assertThat(starved.waitFor(120, TimeUnit.SECONDS)).as("no hang").isTrue();
    assertThat(starved.exitValue()).isNotZero();
    assertThat(documents()).isEqualTo(1);
    assertThat(start("-Xmx1g", "import", big.toString()).waitFor()).isZero();
    assertThat(documents()).isEqualTo(13);
  }

  /** The wrong charset, none, and a page of before Unicode: the words are found all the same. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({"text/html", "text/html; charset=iso-8859-1", "text/html; charset=windows-1252"})
  void n18AWrongCharsetLeavesNoBrokenWordInTheIndex(String declared) throws IOException {
    try (SmallSite site = new SmallSite(3, declared)) {
      crawl(site.sources(folder, "0ms"));
      try (DocumentSearcher searcher = DocumentSearcher.open(data().resolve("index"))) {
        TermQuery documents = new TermQuery(new Term(Schema.ENTRY, Schema.DOCUMENT));
        List<String> titles = searcher.titles(documents, 10);
        assertThat(titles).hasSize(3).allMatch(title -> title.startsWith("Hội nghị "));
      }
    }
  }

  @Test
  void brokenDefinitionsAndUnreachableHostsAreOneSentenceEachAndTheOthersGoOn() throws IOException {
    try (SmallSite site = new SmallSite(ARTICLES, "text/html; charset=utf-8")) {
      Path sources = site.sources(folder, "0ms");
      Files.createDirectory(sources.resolve("thu-muc.yaml"));
      Files.writeString(sources.resolve("hong.yaml"), "name: [");
      Files.writeString(
          sources.resolve("xa.yaml"),
          "{name: Xa, seeds: 'http://khong-co.invalid/', scope: x, crawlDelay: 0ms}");
      Said said = crawl(sources, "--set", "firstBackoff=PT0.1S");
      assertThat(said.code()).isEqualTo(1);
      assertThat(said.err()).isEmpty();
      assertThat(said.out().lines().filter(line -> line.startsWith("! ")))
          .satisfiesExactly(
              broken -> assertThat(broken).contains("hong.yaml"),
              directory -> assertThat(directory).contains("thu-muc.yaml", "thư mục"),
              away -> assertThat(away).contains("xa: nguồn không trả lời"));
      assertThat(documents()).isEqualTo(ARTICLES);
      assertThat(data().resolve("state/report.json")).content().contains("UNREACHABLE");
    }
  }

  @Test
  void aDefinitionIsTriedOnOnePageAndChangesNothing() throws IOException {
    try (SmallSite site = new SmallSite(ARTICLES, "text/html; charset=utf-8")) {
      Said said = crawl(site.sources(folder, "0ms"), "--check", "mau");
      assertThat(said.code()).isZero();
      assertThat(said.out())
          .contains("dẫn tới 30 văn bản", "tiêu đề        Hội nghị 0", "Xã Mẫu 0", "Đọc được.");
      assertThat(data()).doesNotExist();
      assertThat(crawl(folder.resolve("sources"), "--check", "khac").code()).isEqualTo(2);
    }
  }

  private Process start(String... args) throws IOException {
    List<String> command =
        new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
    List<String> words = new ArrayList<>(List.of(args));
    if (words.getFirst().startsWith("-X")) {
      command.add(words.removeFirst());
    }
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
    command.addAll(words);
    if (words.getFirst().equals("crawl")) {
      command.addAll(List.of("--set", "allowLoopback=true", "--set", "diskReserve=0"));
    }
    command.addAll(List.of("--data", data().toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  private void awaitArchive(long bytes) throws IOException, InterruptedException {
    for (int i = 0; i < 6_000 && size(data().resolve("archive")) < bytes; i++) {
      Thread.sleep(25);
    }
  }

  private static long size(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (var files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
