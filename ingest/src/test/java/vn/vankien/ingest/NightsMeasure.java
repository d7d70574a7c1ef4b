package vn.vankien.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.FSDirectory;
import picocli.CommandLine;
import vn.vankien.command.DataFolder;
import vn.vankien.ingest.crawl.CrawlSettings;
import vn.vankien.ingest.source.SourceCatalog;

/**
 * What the report says of a source that turns bad overnight, and the index before and after. Two
 * sources are crawled each time: one turns bad, the other goes on and has something new.
 */
public final class NightsMeasure {

  private static final int ARTICLES = 30;
  private static final String HTML = "text/html; charset=utf-8";

  private final Path folder;
  private Duration passed = Duration.ZERO;

  private NightsMeasure(Path folder) {
    this.folder = folder;
  }

  /** What happens to a site between two nights. */
  private interface Turn {
    void of(SmallSite site);
  }

  public static void main(String[] args) throws IOException {
    tell("khuôn trang đổi qua đêm", 1, site -> everywhere(site, NightsMeasure::otherTemplate));
    tell("mọi bài thành trang đăng nhập", 1, site -> everywhere(site, page -> login()));
    tell("bốn ngày không có gì mới", 4, site -> {});
    tell("máy chủ không trả lời", 1, SmallSite::close);
  }

  private static void tell(String what, int days, Turn turn) throws IOException {
    Path folder = Files.createTempDirectory("vankien-nights");
    try (SmallSite site = new SmallSite(ARTICLES, HTML);
        SmallSite other = new SmallSite(3, HTML)) {
      NightsMeasure nights = new NightsMeasure(folder);
      nights.define(site, "xau");
      nights.define(other, "lanh");
      nights.crawl();
      String before = nights.index();
      turn.of(site);
      nights.passed = Duration.ofDays(days);
      other.page("/", "<html><title>Tin</title><a href='/tin/moi'>mới</a></html>");
      other.page("/tin/moi", SmallSite.article(1_000));
      NightReport report = nights.crawl();
      String after = nights.index();
      say("-- " + what);
      say(CrawlListing.of(report));
      say("mã thoát " + report.exitCode());
      say("chỉ mục của nguồn trước: " + before);
      say("chỉ mục của nguồn sau:   " + after + (before.equals(after) ? ", không đổi" : ", ĐỔI"));
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void define(SmallSite site, String id) throws IOException {
    Path sources = site.sources(folder, "0ms");
    Path named = sources.resolve(id + ".yaml");
    Files.move(sources.resolve("mau.yaml"), named);
    Files.writeString(named, "quietAfter: 3d\n", StandardOpenOption.APPEND);
  }

  private NightReport crawl() throws IOException {
    CrawlSettings settings =
        CrawlSettings.with(
            Map.of(
                "allowLoopback", "true",
                "recheckAfter", "PT0S",
                "recheckAtMost", "PT0S",
                "firstBackoff", "PT0.1S"));
    CrawlJob job =
        new CrawlJob(
            CommandLine.populateCommand(
                new DataFolder(), "--data", folder.resolve("data").toString()),
            settings,
            Clock.offset(Clock.systemUTC(), passed));
    SourceCatalog catalog = SourceCatalog.load(folder.resolve("sources"));
    return NightReport.of(job.run(catalog.sources()), List.of());
  }

  /** Documents of the source that turns bad, and a digest of all that is stored of them. */
  private String index() throws IOException {
    List<String> documents = new ArrayList<>();
    try (FSDirectory directory = FSDirectory.open(folder.resolve("data/index"));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      StoredFields stored = reader.storedFields();
      for (int leaf = 0; leaf < reader.leaves().size(); leaf++) {
        var context = reader.leaves().get(leaf);
        for (int doc = 0; doc < context.reader().maxDoc(); doc++) {
          boolean live =
              context.reader().getLiveDocs() == null || context.reader().getLiveDocs().get(doc);
          String all = live ? fields(stored.document(context.docBase + doc)) : "";
          if (all.contains("sourceId=xau\n")) {
            documents.add(all);
          }
        }
      }
    }
    documents.sort(Comparator.naturalOrder());
    return documents.size() + " văn bản, dấu vân tay " + digest(documents.toString());
  }

  private static String fields(Iterable<IndexableField> document) {
    StringBuilder all = new StringBuilder();
    for (IndexableField field : document) {
      String value =
          field.binaryValue() == null ? field.stringValue() : field.binaryValue().toString();
      all.append(field.name()).append('=').append(value).append('\n');
    }
    return all.toString();
  }

  private static String digest(String text) {
    try {
      byte[] sha256 =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha256, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static void everywhere(SmallSite site, IntFunction<String> page) {
    for (int i = 0; i < ARTICLES; i++) {
      site.page("/tin/" + i, page.apply(i));
    }
  }

  private static String otherTemplate(int number) {
    return SmallSite.article(number).replace("class=body", "class=noi-dung-moi");
  }

  private static String login() {
    return "<html><title>Đăng nhập</title><form><input name=u><input type=password></form></html>";
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
