package vn.vankien.ingest;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.SourceDocument;
import vn.vankien.ingest.archive.Payload;
import vn.vankien.ingest.crawl.CrawlSettings;
import vn.vankien.ingest.crawl.Trial;
import vn.vankien.ingest.extract.DocumentExtractor;
import vn.vankien.ingest.parse.DocumentParser;
import vn.vankien.ingest.parse.ParseOutcome;
import vn.vankien.ingest.parse.ParsedDocument;
import vn.vankien.ingest.parse.ParserSettings;
import vn.vankien.ingest.source.Source;
import vn.vankien.language.Say;

/** Shows what a definition reads: {@code vankien crawl --check ID}. */
final class SourceCheck {

  /** Characters of a text that are shown. */
  private static final int SHOWN = 160;

  private final CrawlSettings settings;
  private final Clock clock;

  SourceCheck(CrawlSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Lines for the operator, and whether a document with a title and a body was read. */
  record Result(List<String> lines, boolean isGood) {

    Result {
      lines = List.copyOf(lines);
    }

    String words() {
      return String.join("\n", lines);
    }
  }

  Result check(Source source, Optional<URI> page) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(source.id() + "  " + source.name());
    if (source.linkedOnly().isPresent()) {
      lines.add(
          Say.that(
              "Nguồn này chỉ được dẫn liên kết, không thu thập: %s", source.linkedOnly().get()));
      return new Result(lines, true);
    }
    Trial.Result tried = new Trial(settings, clock).run(source, page);
    for (Trial.Step step : tried.steps()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%-10s %s  %s",
              name(step),
              step.url(),
              step.fault().orElse(Say.that("dẫn tới %d văn bản, tệp", step.links()))));
    }
    if (tried.page().isEmpty()) {
      lines.add(
          Say.that(
              "Không đọc được văn bản nào: hãy xem lại nơi bắt đầu và mẫu scope, hoặc chỉ ra một trang bằng --page"));
      return new Result(lines, false);
    }
    return read(source, tried.page().get(), lines);
  }

  private static String name(Trial.Step step) {
    return switch (step.role()) {
      case SITEMAP -> "sitemap";
      case FEED -> "RSS";
      case LIST -> Say.that("danh sách");
      case DOCUMENT -> Say.that("văn bản");
      case ATTACHMENT -> Say.that("tệp");
    };
  }

  private Result read(Source source, Payload page, List<String> lines) throws IOException {
    URI url = page.capture().url();
    try (DocumentParser parser = new DocumentParser(ParserSettings.defaults(), clock)) {
      ParseOutcome outcome =
          parser.parse(page.bytes(), page.contentType(), url, Optional.of(source), clock.instant());
      return switch (outcome) {
        case ParseOutcome.Failed failed -> {
          lines.add(Say.that("Không đọc được trang: %s", failed.reason()));
          yield new Result(lines, false);
        }
        case ParseOutcome.Parsed parsed -> read(source, url, parsed.document(), lines);
      };
    }
  }

  private static Result read(Source source, URI url, ParsedDocument page, List<String> lines) {
    SourceDocument document =
        new DocumentExtractor().extract(url, source.id(), source.kind(), page);
    field(lines, Say.that("tiêu đề"), document.metadata().title());
    field(
        lines,
        Say.that("số hiệu"),
        document.metadata().number().map(DocumentNumber::toString).orElse(null));
    field(
        lines,
        Say.that("loại"),
        document.metadata().type().map(type -> type.vietnamese()).orElse(null));
    field(lines, Say.that("ngày ban hành"), string(document.metadata().dateDocument()));
    field(lines, Say.that("đăng lúc"), string(document.metadata().datePublication()));
    field(lines, Say.that("tác giả"), document.metadata().author().orElse(null));
    field(lines, Say.that("nguồn tin"), document.metadata().source().orElse(null));
    field(
        lines,
        Say.that("thân bài"),
        document.text().isBlank()
            ? null
            : Say.that("%d ký tự: %s", document.text().length(), shown(document.text())));
    field(lines, Say.that("viện dẫn"), Integer.toString(document.citations().size()));
    field(lines, Say.that("tệp kèm"), String.join(" ", page.attachments()));
    boolean good = !document.metadata().title().isBlank() && !document.text().isBlank();
    lines.add(
        good
            ? Say.that("Đọc được.")
            : Say.that("Thiếu tiêu đề hoặc thân bài: hãy xem lại các bộ chọn."));
    return new Result(lines, good);
  }

  private static @Nullable String string(Optional<?> value) {
    return value.map(Object::toString).orElse(null);
  }

  private static String shown(String text) {
    String line = text.replace('\n', ' ').strip();
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }

  private static void field(List<String> lines, String name, @Nullable String value) {
    lines.add(
        String.format(
            Locale.ROOT,
            "  %-14s %s",
            name,
            value == null || value.isBlank() ? Say.that("(không có)") : value));
  }
}
