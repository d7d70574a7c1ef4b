package vn.vankien.search.http;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import vn.vankien.citation.CitationFinder;
import vn.vankien.citation.Registry;
import vn.vankien.citation.Setting;
import vn.vankien.citation.WorkResolver;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.DocumentType;
import vn.vankien.document.IssuingBody;
import vn.vankien.document.Metadata;
import vn.vankien.document.SourceDocument;
import vn.vankien.index.DocumentIndexer;

/**
 * What a page costs a reader: bytes that cross the wire, requests, milliseconds until all of it is
 * drawn, and what the browser had to refuse. In the machine's own Chromium, on loopback, with an
 * empty cache; the middle of five runs.
 */
final class PagesMeasure {

  private static final int RUNS = 5;

  /** Characters on a printed page of a Vietnamese document. */
  private static final int PAGE = 2500;

  private static final int PAGES = 200;

  private PagesMeasure() {}

  public static void main(String[] args) throws Exception {
    Path data = Files.createTempDirectory("pages");
    SourceDocument large = large();
    try (DocumentIndexer indexer = DocumentIndexer.open(data.resolve("index"))) {
      for (SourceDocument document : SampleDocuments.all()) {
        indexer.index(document);
      }
      indexer.index(large);
    }
    System.out.printf(
        Locale.ROOT,
        "a document of %d pages: %,d characters, %,d citations%n",
        large.text().length() / PAGE,
        large.text().length(),
        large.citations().size());
    ServiceSettings open = ServiceSettings.of("127.0.0.1", 0).withRate(0, 0);
    try (Service service = Service.start(data, open);
        Chromium chromium = Chromium.start()) {
      String home = service.uri().toString();
      print("first page", chromium, home + "/");
      print("results, words", chromium, home + "/search?q=luan+chuyen+can+bo");
      print("results, number", chromium, home + "/search?q=18-NQ/TW");
      print("work", chromium, home + "/works/nq/18-nq-tw/2017-10-25");
      print("document, 1 page", chromium, home + "/documents/18-nq-tw-2017-10-25");
      print("document, 200 pages", chromium, home + "/documents/lon");
      print("the same, marked", chromium, home + "/documents/lon?q=tinh+gian+bien+che");
    }
  }

  /** One view of a page. */
  private record View(long bytes, int requests, double millis, List<String> complaints) {}

  private static void print(String name, Chromium chromium, String url) {
    List<View> views = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      views.add(view(chromium, url));
    }
    double[] millis = views.stream().mapToDouble(View::millis).sorted().toArray();
    View last = views.getLast();
    System.out.printf(
        Locale.ROOT,
        "%-22s %,9d bytes in %d requests, drawn after %,6.0f ms (%.0f to %.0f); refused by the"
            + " policy: %d%n",
        name,
        last.bytes(),
        last.requests(),
        millis[RUNS / 2],
        millis[0],
        millis[RUNS - 1],
        views.stream().mapToInt(view -> view.complaints().size()).sum());
    views.stream()
        .flatMap(view -> view.complaints().stream())
        .distinct()
        .forEach(System.out::println);
  }

  private static View view(Chromium chromium, String url) {
    try (BrowserContext device = chromium.strict(1280)) {
      Page page = device.newPage();
      List<String> complaints = new ArrayList<>();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      AtomicLong bytes = new AtomicLong();
      AtomicInteger requests = new AtomicInteger();
      CDPSession wire = device.newCDPSession(page);
      wire.send("Network.enable");
      wire.on(
          "Network.loadingFinished",
          (JsonObject event) -> {
            bytes.addAndGet(event.get("encodedDataLength").getAsLong());
            requests.incrementAndGet();
          });
      page.navigate(url);
      Object drawn =
          page.evaluate(
              """
              () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(
                () => done(performance.now()))))
              """);
      return new View(bytes.get(), requests.get(), ((Number) drawn).doubleValue(), complaints);
    }
  }

  /** A regulation of 200 pages, as long and as full of citations as a real one. */
  private static SourceDocument large() {
    StringBuilder text = new StringBuilder();
    int article = 0;
    while (text.length() < PAGE * PAGES) {
      if (article % 20 == 0) {
        text.append("Chương ").append(roman(article / 20 + 1)).append("\nQUY ĐỊNH CHUNG\n");
      }
      article++;
      text.append("Điều ").append(article).append(". Trách nhiệm của cấp ủy\n");
      for (int clause = 1; clause <= 4; clause++) {
        text.append(clause)
            .append(
                ". Cấp ủy, tổ chức đảng căn cứ Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp"
                    + " hành Trung ương và tình hình của địa phương, cơ quan, đơn vị để sắp xếp tổ"
                    + " chức bộ máy, tinh giản biên chế, bố trí cán bộ, công chức, viên chức theo"
                    + " vị trí việc làm; báo cáo kết quả thực hiện hằng năm trước ngày 15 tháng"
                    + " 12.\n");
      }
    }
    String whole = text.toString();
    Metadata metadata =
        new Metadata(
            DocumentKind.DIRECTIVE,
            "về trách nhiệm của cấp ủy (bản dài)",
            Optional.of(DocumentNumber.parse("999-QĐ/TW")),
            Optional.of(DocumentType.REGULATION),
            Optional.of(new IssuingBody("TW", "Ban Bí thư")),
            Optional.of(LocalDate.of(2020, 1, 1)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new SourceDocument(
        "lon",
        "https://vanban.mau.example/lon",
        "van-ban-mau",
        metadata,
        whole,
        new WorkResolver(Registry.bundled())
            .resolve(
                whole,
                new CitationFinder().find(whole),
                Setting.of(whole, Optional.of(LocalDate.of(2020, 1, 1)))));
  }

  private static String roman(int n) {
    String[] units = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    return "X".repeat(n / 10) + Arrays.asList(units).get(n % 10);
  }
}
