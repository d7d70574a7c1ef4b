package vn.vankien.search.http;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.vankien.index.SearchRequest;
import vn.vankien.index.SearchRequest.Sort;
import vn.vankien.search.query.DocumentView;
import vn.vankien.search.query.SearchEngine;
import vn.vankien.search.query.SearchResponse;

/** The pages: the first, the results, a document. */
@RestController
@Hidden
final class Pages {

  private static final int NEWEST_SHOWN = 6;

  private final SearchEngine engine;
  private final Assets.Links assets;

  Pages(SearchEngine engine, Assets assets) {
    this.engine = engine;
    this.assets = assets.links();
  }

  @GetMapping("/")
  ResponseEntity<byte[]> home(HttpServletRequest request) throws IOException {
    Readiness.require(engine);
    Language language = Language.of(request.getParameter("lang"));
    SearchRequest newest =
        Question.of("", language).sorted(Sort.NEWEST).showing(NEWEST_SHOWN).request();
    HomePage page =
        new HomePage(
            frame(language, Texts.in(language).say("home.title"), "", "/", "/?lang=en"),
            engine.documents(),
            engine.search(newest));
    return Html.page(
        HttpStatus.OK, language, output -> JtehomeGenerated.render(output, null, page));
  }

  @GetMapping("/search")
  ResponseEntity<byte[]> results(HttpServletRequest request) throws IOException {
    Question question = Question.read(request.getParameterMap());
    Readiness.require(engine);
    Language language = question.language();
    SearchResponse answer = engine.search(question.request());
    String title = question.q().isEmpty() ? Texts.in(language).say("results.title") : question.q();
    ResultsPage page =
        new ResultsPage(
            frame(
                language,
                title,
                question.q(),
                question.in(Language.VI).link(),
                question.in(Language.EN).link()),
            question,
            answer,
            engine.documents());
    return Html.page(
        HttpStatus.OK, language, output -> JteresultsGenerated.render(output, null, page));
  }

  @GetMapping("/documents/{*path}")
  ResponseEntity<byte[]> document(@PathVariable String path, HttpServletRequest request)
      throws IOException {
    Readiness.require(engine);
    Language language = Language.of(request.getParameter("lang"));
    String id = path.substring(1);
    DocumentView document =
        engine.document(id).orElseThrow(() -> new Refusal(ProblemType.UNKNOWN_DOCUMENT));
    Texts texts = Texts.in(language);
    String name = document.number().isEmpty() ? texts.title(document.title()) : document.number();
    DocumentPage page =
        new DocumentPage(
            frame(
                language,
                name,
                "",
                DocumentPage.link(id, Language.VI),
                DocumentPage.link(id, Language.EN)),
            document);
    return Html.page(
        HttpStatus.OK, language, output -> JtedocumentGenerated.render(output, null, page));
  }

  private Frame frame(Language language, String title, String q, String here, String there) {
    return new Frame(Texts.in(language), title, q, here, there, assets);
  }
}
