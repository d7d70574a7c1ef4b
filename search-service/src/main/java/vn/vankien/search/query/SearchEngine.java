package vn.vankien.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import vn.vankien.index.DocumentSearcher;
import vn.vankien.index.DocumentSearcher.Arrivals;
import vn.vankien.index.Held;
import vn.vankien.index.Hits;
import vn.vankien.index.IndexMismatchException;
import vn.vankien.index.IndexMissingException;
import vn.vankien.index.Reason;
import vn.vankien.index.SearchRequest;
import vn.vankien.search.query.SearchResponse.HitView;

/** A question in, an answer out: the road that the command line, the API and the pages share. */
public final class SearchEngine implements AutoCloseable {

  private final Path folder;
  private final QueryInterpreter interpreter = new QueryInterpreter();
  private final QueryBuilder builder = new QueryBuilder();
  private final Governing governing = new Governing();
  private final Answers answers = new Answers();
  private final DidYouMean didYouMean = new DidYouMean();
  private final Suggestions suggestions = new Suggestions();
  private final WorkViews workViews = new WorkViews();
  private final CitedWorks cited = new CitedWorks(workViews);
  private final WorkReader workReader = new WorkReader(workViews);
  private @Nullable DocumentSearcher searcher;

  private SearchEngine(Path folder) {
    this.folder = folder;
  }

  /**
   * An engine for the index in {@code folder}, which may not be there yet: until it is, answers
   * throw {@link IndexMissingException}, and {@link IndexMismatchException} where it was written
   * with another schema.
   */
  public static SearchEngine open(Path folder) {
    return new SearchEngine(folder);
  }

  /** Whether answers can be had now. */
  public boolean ready() {
    try {
      return generation() >= 0;
    } catch (IOException | IndexMissingException | IndexMismatchException e) {
      return false;
    }
  }

  private synchronized DocumentSearcher searcher() throws IOException {
    if (searcher == null) {
      searcher = DocumentSearcher.open(folder);
    }
    return searcher;
  }

  /**
   * Answers {@code request}.
   *
   * @throws BadQueryException if it cannot be answered; the message says what to change
   */
  public SearchResponse search(SearchRequest request) throws IOException {
    Requests.check(request);
    return answers.of(searcher().commit(), request, () -> ask(request));
  }

  private SearchResponse ask(SearchRequest request) throws IOException {
    Understood understood = interpreter.interpret(request.query());
    Hits hits =
        searcher()
            .search(
                builder.ranking(understood, request),
                builder.shown(understood),
                request,
                builder.sideways(understood, request));
    return new SearchResponse(
        request.query(),
        understood.interpretation(request, didYouMean(understood, hits.total())),
        hits.total(),
        0,
        hits.partial(),
        hits.hits().stream().map(Views::hit).toList(),
        hits.facets(),
        "");
  }

  /**
   * A better spelling, if it finds as much as the {@code total} hits of the one typed: a word that
   * no text has is passed over, so that a long question finds the same without it.
   */
  private String didYouMean(Understood understood, long total) throws IOException {
    if (!understood.isOnlyWords()) {
      return "";
    }
    return searcher()
        .withSearcher(
            searcher -> {
              Optional<String> better = didYouMean.better(searcher, understood.words());
              if (better.isEmpty()) {
                return "";
              }
              int found = searcher.count(builder.documents(better.get()));
              return found > 0 && found >= total ? better.get() : "";
            });
  }

  /**
   * Why hits stand where they do, by id; empty for one that was not among the best, and for all
   * where the request sorts by date.
   *
   * @param ids of hits of {@code request}
   */
  public Map<String, List<Reason>> explain(SearchRequest request, List<String> ids)
      throws IOException {
    Requests.check(request);
    Understood understood = interpreter.interpret(request.query());
    return request.sort() == SearchRequest.Sort.RELEVANCE
        ? searcher()
            .explain(builder.ranking(understood, request), QueryBuilder.reasons(understood), ids)
        : Map.of();
  }

  /** The best {@code size} documents for {@code query}: ids and scores, and nothing else. */
  public List<DocumentSearcher.Ranked> rank(String query, int size) throws IOException {
    SearchRequest request = SearchRequest.of(query);
    Requests.check(request);
    return searcher().rank(builder.documents(interpreter.interpret(query)), size);
  }

  /**
   * What the reader may want to ask, while he types: works by number or title, and phrases.
   *
   * @param typed as it stands in the field; a blank at its end says that the last word is whole
   * @param most 1 to {@link SearchRequest#MAX_SIZE}
   */
  public List<Suggestion> suggest(String typed, int most) throws IOException {
    Requests.check(SearchRequest.of(typed));
    return typed.isBlank() ? List.of() : suggestions.suggest(searcher(), typed, most);
  }

  /** The works that govern a task, best first, each with its evidence. */
  public GovernResponse govern(String question) throws IOException {
    Requests.check(SearchRequest.of(question));
    String task = Task.of(question).everyWord();
    List<Governing.Weighed> weighed = governing.answer(searcher(), question);
    Map<String, List<String>> replaced = Governing.replaced(weighed);
    return new GovernResponse(
        question,
        weighed.stream()
            .map(
                work ->
                    workViews.answer(
                        work.entry(),
                        work.score(),
                        task,
                        replaced.getOrDefault(work.entry().work().id(), List.of())))
            .toList());
  }

  /** What the works of a number cite, and what cites them; empty if {@code number} is none. */
  public Optional<CitedResponse> cited(String number) throws IOException {
    Requests.check(SearchRequest.of(number));
    Understood understood = interpreter.interpret(number);
    return understood.namesDocuments()
        ? Optional.of(cited.of(searcher(), number, understood))
        : Optional.empty();
  }

  /**
   * The document of that id, whole.
   *
   * @param question whose words are marked in the text; empty for none
   */
  public Optional<DocumentView> document(String id, String question) throws IOException {
    Requests.check(SearchRequest.of(question));
    Optional<Held> held = searcher().document(id);
    if (held.isEmpty()) {
      return Optional.empty();
    }
    Optional<Query> shown =
        question.isBlank()
            ? Optional.empty()
            : Optional.of(builder.shown(interpreter.interpret(question)));
    return Optional.of(DocumentReader.read(searcher(), held.get(), shown));
  }

  /** The work of that id, with all that is known of it. */
  public Optional<WorkView> work(String id) throws IOException {
    return workReader.read(searcher(), id);
  }

  /** The works of those ids, as far as they are known, in their order. */
  public List<WorkName> names(List<String> ids) throws IOException {
    return workReader.names(searcher(), ids);
  }

  /** The works that bear the numbers in a question, newest first. */
  public List<WorkName> bearing(String question) throws IOException {
    Requests.check(SearchRequest.of(question));
    Understood understood = interpreter.interpret(question);
    return understood.namesDocuments() ? workReader.bearing(searcher(), understood) : List.of();
  }

  /** How many documents came since a time, by day and source, the newest day first. */
  public List<Arrivals> arrivals(Instant since, ZoneId zone) throws IOException {
    return searcher().arrivals(since, zone);
  }

  /** Documents that came on a day from a source, at most {@code most}. */
  public List<HitView> arrived(LocalDate day, String source, ZoneId zone, int most)
      throws IOException {
    return searcher().arrived(day, source, zone, most).stream().map(Views::hit).toList();
  }

  /** What has an address of its own. */
  public record Address(String id, boolean held) {}

  /** How many documents and works have an address. */
  public long addressable() throws IOException {
    return searcher().addressable();
  }

  /** Documents, and works whose text nobody holds, from the {@code from}th on. */
  public List<Address> addresses(int from, int most) throws IOException {
    return searcher().addresses(from, most).entrySet().stream()
        .map(entry -> new Address(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Documents that can be found. */
  public long documents() throws IOException {
    return searcher().documents();
  }

  /** Changes whenever an answer could change. */
  public long generation() throws IOException {
    return searcher().generation();
  }

  @Override
  public synchronized void close() {
    try {
      if (searcher != null) {
        searcher.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
