package vn.vankien.search.http;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vankien.index.SearchRequest;
import vn.vankien.index.SearchRequest.Sort;
import vn.vankien.language.Language;
import vn.vankien.search.query.GovernResponse.Answer;
import vn.vankien.search.query.SearchEngine;
import vn.vankien.search.query.SearchResponse;
import vn.vankien.search.query.WorkName;
import vn.vankien.search.query.WorkView;

/** The first page and the results. */
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
    List<WorkName> bearers =
        answer.interpretation().numbers().size() == 1 ? engine.bearing(question.q()) : List.of();
    if (bearers.size() == 1 && question.plain() && answer.interpretation().text().isEmpty()) {
      String there = DocumentPage.path("/works", bearers.getFirst().work());
      String query = "q=" + Question.encode(question.q());
      return ResponseEntity.status(HttpStatus.SEE_OTHER)
          .location(
              URI.create(
                  there + '?' + query + (language == Language.VI ? "" : "&lang=" + language.tag())))
          .build();
    }
    String title = question.q().isEmpty() ? Texts.in(language).say("results.title") : question.q();
    Frame frame =
        frame(
            language,
            title,
            question.q(),
            question.in(Language.VI).link(),
            question.in(Language.EN).link());
    ResultsPage page =
        new ResultsPage(
            frame,
            question,
            answer,
            engine.documents(),
            bearers,
            governing(question, answer, frame));
    return Html.page(
        HttpStatus.OK, language, output -> JteresultsGenerated.render(output, null, page));
  }

  /** What governs the task, if the question is one: words, and no number. */
  private List<GovernCard> governing(Question question, SearchResponse answer, Frame frame)
      throws IOException {
    if (!question.plain() || !answer.interpretation().numbers().isEmpty()) {
      return List.of();
    }
    List<GovernCard> cards = new ArrayList<>();
    for (Answer governing : engine.govern(question.q()).answers()) {
      if (GovernCard.fits(question.q(), governing) && cards.size() < GovernCard.SHOWN) {
        Optional<WorkView> work = engine.work(governing.work());
        work.ifPresent(view -> cards.add(new GovernCard(frame, governing, view)));
      } else if (cards.isEmpty()) {
        break; // the best does not fit the question
      }
    }
    return cards;
  }

  private Frame frame(Language language, String title, String q, String here, String there) {
    return new Frame(Texts.in(language), title, q, here, there, assets);
  }
}
