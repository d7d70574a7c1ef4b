package vn.vankien.search.http;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.vankien.index.DocumentSearcher.Arrivals;
import vn.vankien.language.Language;
import vn.vankien.search.original.Archive;
import vn.vankien.search.query.Days;
import vn.vankien.search.query.DocumentView;
import vn.vankien.search.query.SearchEngine;
import vn.vankien.search.query.SearchResponse.HitView;
import vn.vankien.search.query.WorkView;

/** The pages of one thing: a document, a work, a day. */
@RestController
@Hidden
final class WorkPages {

  /** Where days begin for our readers. */
  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** What is older is no news. */
  static final Duration NEWS = Duration.ofDays(31);

  /** Documents listed of one day and source. */
  private static final int MOST_NEWS = 200;

  /** Works named beside a document; a code of laws names thousands. */
  private static final int MOST_NAMES = 60;

  private final SearchEngine engine;
  private final Archive archive;
  private final DataState data;
  private final Clock clock;
  private final Assets.Links assets;

  WorkPages(SearchEngine engine, Archive archive, DataState data, Clock clock, Assets assets) {
    this.engine = engine;
    this.archive = archive;
    this.data = data;
    this.clock = clock;
    this.assets = assets.links();
  }

  @GetMapping("/documents/{*path}")
  ResponseEntity<byte[]> document(@PathVariable String path, HttpServletRequest request)
      throws IOException {
    String id = path.substring(1);
    String asked = Question.words(request.getParameterMap());
    Readiness.require(engine);
    Language language = Language.of(request.getParameter("lang"));
    Optional<DocumentView> found = engine.document(id, asked);
    if (found.isEmpty()) {
      WorkView work = engine.work(id).orElseThrow(() -> new Refusal(ProblemType.UNKNOWN_DOCUMENT));
      return moved(WorkPage.link(work.work().work(), language));
    }
    DocumentView document = found.get();
    Texts texts = Texts.in(language);
    String name = document.number().isEmpty() ? texts.title(document.title()) : document.number();
    Set<String> works = new LinkedHashSet<>();
    document.mentions().stream()
        .filter(mention -> mention.works().size() == 1)
        .forEach(mention -> works.add(mention.works().getFirst()));
    works.remove(document.work());
    DocumentPage page =
        DocumentPage.of(
            frame(language, name, asked, DocumentPage.path("/documents", id)),
            document,
            engine.names(works.stream().limit(MOST_NAMES).toList()),
            archive.versions(document.url()),
            "original".equals(request.getParameter("view")),
            asked);
    return Html.page(
        HttpStatus.OK, language, output -> JtedocumentGenerated.render(output, null, page));
  }

  @GetMapping("/works/{*path}")
  ResponseEntity<byte[]> work(@PathVariable String path, HttpServletRequest request)
      throws IOException {
    Readiness.require(engine);
    Language language = Language.of(request.getParameter("lang"));
    String id = path.substring(1);
    WorkView view = engine.work(id).orElseThrow(() -> new Refusal(ProblemType.UNKNOWN_DOCUMENT));
    if (!view.work().work().equals(id)) {
      return moved(WorkPage.link(view.work().work(), language)); // its day is known by now
    }
    String asked = Question.words(request.getParameterMap());
    WorkPage page =
        new WorkPage(
            frame(language, view.work().number(), asked, DocumentPage.path("/works", id)),
            view,
            asked);
    return Html.page(
        HttpStatus.OK, language, output -> JteworkGenerated.render(output, null, page));
  }

  private static ResponseEntity<byte[]> moved(String link) {
    return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY).location(URI.create(link)).build();
  }

  @GetMapping("/new")
  ResponseEntity<byte[]> news(HttpServletRequest request) throws IOException {
    Readiness.require(engine);
    Language language = Language.of(request.getParameter("lang"));
    List<Arrivals> arrivals = engine.arrivals(clock.instant().minus(NEWS), ZONE);
    String day = Optional.ofNullable(request.getParameter("day")).orElse("");
    String source = Optional.ofNullable(request.getParameter("source")).orElse("");
    Optional<LocalDate> chosen = Days.first(day);
    if (!day.isEmpty() && chosen.isEmpty()) {
      throw new Refusal(ProblemType.BAD_DATE, QuestionReader.shortened(day));
    }
    if (chosen.isEmpty() && !arrivals.isEmpty()) {
      chosen = Optional.of(arrivals.getFirst().day());
      source = arrivals.getFirst().source();
    }
    List<HitView> documents =
        chosen.isPresent() ? engine.arrived(chosen.get(), source, ZONE, MOST_NEWS) : List.of();
    NewsPage page =
        new NewsPage(
            frame(language, Texts.in(language).say("news.title"), "", "/new"),
            NewsPage.days(arrivals),
            chosen.map(LocalDate::toString).orElse(""),
            source,
            documents);
    return Html.page(
        HttpStatus.OK, language, output -> JtenewsGenerated.render(output, null, page));
  }

  @GetMapping("/status")
  ResponseEntity<byte[]> status(HttpServletRequest request) throws IOException {
    Language language = Language.of(request.getParameter("lang"));
    boolean ready = engine.ready();
    StatusPage page =
        new StatusPage(
            frame(language, Texts.in(language).say("status.title"), "", "/status"),
            ready,
            ready ? engine.documents() : 0,
            data.updated(),
            data.report());
    return Html.page(
        HttpStatus.OK, language, output -> JtestatusGenerated.render(output, null, page));
  }

  private Frame frame(Language language, String title, String q, String path) {
    return new Frame(Texts.in(language), title, q, path, path + "?lang=en", assets);
  }
}
