package vn.vankien.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.vankien.analysis.VietnameseFolding;
import vn.vankien.document.Work;
import vn.vankien.document.WorkEntry;
import vn.vankien.index.DocumentSearcher;
import vn.vankien.index.DocumentSearcher.RankedWork;
import vn.vankien.index.Schema;

/**
 * What may be meant, while it is still being typed: works whose number or title begins so, and
 * phrases that titles have. Read from the index as it is now, so nothing is built beforehand and a
 * new document is offered at once. Accents may be left out.
 */
final class Suggestions {

  /** Titles whose continuations are counted. */
  private static final int TITLES = 200;

  /** Works that are read to find the best few. */
  private static final int WORKS = 20;

  /** What looks like the beginning of a number: {@code 18}, {@code 18-nq}, {@code 30/2020/nđ}. */
  private static final Pattern NUMBER =
      Pattern.compile("0*(\\d{1,4})\\s*(?:([-/])\\s*([\\p{L}\\d/ -]{0,20}))?");

  private final WordQueries words = new WordQueries();
  private final WorkQueries works = new WorkQueries();
  private final QueryInterpreter interpreter = new QueryInterpreter();

  /** At most {@code most} suggestions, works by number first, then phrases, then works by title. */
  List<Suggestion> suggest(DocumentSearcher searcher, String typed, int most) throws IOException {
    Map<String, Suggestion> found = new LinkedHashMap<>();
    numbered(searcher, typed, most, found);
    Typed begun = Typed.of(typed, words);
    if (found.size() < most && !begun.isEmpty() && !endsInDigits(begun)) {
      List<Suggestion> titled = titled(searcher, begun, most);
      // Half of the places are kept for works where there are as many.
      int phrases = most - found.size() - Math.min(titled.size(), most / 2);
      for (String phrase : phrases(searcher, begun, phrases)) {
        found.put(phrase, new Suggestion(Suggestion.Kind.PHRASE, phrase, "", ""));
      }
      titled.forEach(work -> found.putIfAbsent(work.work(), work));
    }
    return found.values().stream().limit(most).toList();
  }

  /** A number among the words is for the numbers; which years titles name helps nobody. */
  private static boolean endsInDigits(Typed typed) {
    return Character.isDigit(typed.words().getLast().codePointAt(0));
  }

  private void numbered(
      DocumentSearcher searcher, String typed, int most, Map<String, Suggestion> found)
      throws IOException {
    Understood understood = interpreter.interpret(typed);
    if (understood.namesDocuments()) {
      add(searcher.works(works.bearing(understood), most), found);
    }
    var number = NUMBER.matcher(VietnameseFolding.fold(typed.strip()).toLowerCase(Locale.ROOT));
    if (number.matches()) {
      BooleanQuery.Builder begins = new BooleanQuery.Builder();
      String serial = number.group(1);
      String rest = number.group(3) == null ? "" : number.group(3).replace(" ", "");
      for (String between : List.of("-", "/")) {
        begins.add(begins(serial + between + rest), Occur.SHOULD);
      }
      add(searcher.works(begins.build(), most), found);
    }
  }

  private static Query begins(String key) {
    return new PrefixQuery(new Term(Schema.NUMBER, key));
  }

  private List<Suggestion> titled(DocumentSearcher searcher, Typed typed, int most)
      throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(typed.all(Schema.TITLE), Occur.MUST);
    query.add(new BoostQuery(new ConstantScoreQuery(typed.inARow(Schema.TITLE)), 10), Occur.SHOULD);
    // What nobody speaks of is offered last.
    Query unspoken = new TermQuery(new Term(Schema.ENTRY, Schema.KNOWN_WORK));
    BooleanQuery.Builder spoken = new BooleanQuery.Builder();
    spoken.add(query.build(), Occur.MUST).add(unspoken, Occur.MUST_NOT);
    query.add(new BoostQuery(new ConstantScoreQuery(spoken.build()), 5), Occur.SHOULD);
    Map<String, Suggestion> found = new LinkedHashMap<>();
    add(searcher.works(query.build(), Math.min(WORKS, most)), found);
    return new ArrayList<>(found.values());
  }

  private static void add(List<RankedWork> ranked, Map<String, Suggestion> found) {
    for (RankedWork hit : ranked) {
      WorkEntry entry = hit.entry();
      Work work = entry.work();
      found.putIfAbsent(
          work.id(),
          new Suggestion(Suggestion.Kind.WORK, work.title(), work.number().toString(), work.id()));
    }
  }

  private static List<String> phrases(DocumentSearcher searcher, Typed typed, int most)
      throws IOException {
    if (most <= 0) {
      return List.of();
    }
    Continuations continuations = new Continuations(typed);
    searcher.titles(typed.inARow(Schema.TITLE), TITLES).forEach(continuations::read);
    return continuations.phrases(most);
  }
}
