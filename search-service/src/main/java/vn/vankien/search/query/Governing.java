package vn.vankien.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import vn.vankien.analysis.VietnameseFolding;
import vn.vankien.document.LegalForce;
import vn.vankien.document.Work;
import vn.vankien.document.WorkEntry;
import vn.vankien.index.DocumentSearcher;
import vn.vankien.index.DocumentSearcher.RankedWork;

/**
 * Which document governs this task? Works are found by what is said of them, then weighed: one that
 * is carried out, in force and recent stands before one that was merely named or was replaced.
 */
final class Governing {

  /** Works that are weighed. */
  private static final int CANDIDATES = 60;

  /** Works that are answered. */
  private static final int ANSWERS = 10;

  /** A score below this part of the best answers another question. */
  private static final double WORST = 0.3;

  /** Works that agree less with the task are about something else, whatever words they share. */
  private static final double LEAST = 0.25;

  /** What a work gains by the words of the question counts a little more than by ours. */
  private static final float RESTATED = 0.9f;

  private final WorkQueries queries = new WorkQueries();
  private final QueryInterpreter interpreter = new QueryInterpreter();

  /** A work on its way to an answer. */
  record Weighed(WorkEntry entry, double score) {}

  List<Weighed> answer(DocumentSearcher searcher, String question) throws IOException {
    Task task = Task.of(question);
    Understood understood = interpreter.interpret(task.words());
    Query query = understood.namesDocuments() ? queries.bearing(understood) : about(task);
    Agreement agreement = new Agreement(task, queries::pairs);
    Map<String, Weighed> weighed = new LinkedHashMap<>();
    for (RankedWork ranked : searcher.works(query, CANDIDATES)) {
      WorkEntry entry = ranked.entry();
      double agrees = understood.namesDocuments() ? 1 : agreement.of(entry);
      if (agrees >= LEAST) {
        double score = matching(ranked.score(), agrees) * weight(entry);
        weighed.put(entry.work().id(), new Weighed(entry, score));
      }
    }
    putSuccessorsFirst(searcher, weighed);
    putNewerNamesakesFirst(weighed);
    List<Weighed> best = new ArrayList<>(weighed.values());
    best.sort(Comparator.comparingDouble(Weighed::score).reversed());
    double least = best.isEmpty() ? 0 : best.getFirst().score() * WORST;
    return best.stream().filter(work -> work.score() >= least).limit(ANSWERS).toList();
  }

  /** Works that match the task as asked, or as titles put it, whichever is better. */
  private Query about(Task task) {
    List<Query> ways = new ArrayList<>();
    ways.add(queries.about(task.words()));
    for (String restated : task.restated()) {
      ways.add(new BoostQuery(queries.about(restated), RESTATED));
    }
    return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
  }

  /**
   * How well a work matches. What it is about counts most; the score counts by its root, because a
   * work of which much is said scores high for whatever is asked.
   */
  private static double matching(double score, double agrees) {
    return Math.sqrt(score) * Math.pow(agrees, 1.5);
  }

  /** How much a work's standing adds to how well it matches: 0.3 to about 2.4. */
  private static double weight(WorkEntry entry) {
    double cited = Math.log1p(entry.citations());
    double standing = 1 + 0.02 * Math.min(cited, 5);
    double force =
        switch (entry.legalForce().status()) {
          case REPLACED, REPEALED -> 0.6;
          case IN_FORCE, AMENDED, UNKNOWN -> 1;
        };
    int year = entry.work().knownYear().orElse(2000);
    double recent = 1 + 0.05 * Math.clamp(year - 2010, -10, 16);
    double central = entry.work().number().symbol().endsWith("/TW") ? 1.2 : 1;
    return standing * force * recent * central;
  }

  /** What replaced a work answers the same question, and stands before it. */
  private static void putSuccessorsFirst(DocumentSearcher searcher, Map<String, Weighed> weighed)
      throws IOException {
    for (Weighed old : List.copyOf(weighed.values())) {
      Optional<String> by = old.entry().replacedBy();
      if (by.isEmpty()) {
        continue;
      }
      Weighed known = weighed.get(by.get());
      if (known == null) {
        Optional<WorkEntry> successor = searcher.work(by.get());
        if (successor.isPresent()) {
          weighed.put(by.get(), new Weighed(successor.get(), old.score() * 1.01));
        }
      } else if (known.score() <= old.score()) {
        weighed.put(by.get(), new Weighed(known.entry(), old.score() * 1.01));
      }
    }
  }

  /**
   * A rule that is issued again under the same title is asked for in its newest form. Nothing is
   * said of the force of the older ones: only a sentence can prove that.
   */
  private static void putNewerNamesakesFirst(Map<String, Weighed> weighed) {
    Map<String, Weighed> newest = new HashMap<>();
    Map<String, Double> best = new HashMap<>();
    for (Weighed work : weighed.values()) {
      String name = name(work.entry().work());
      newest.merge(name, work, (a, b) -> year(b) > year(a) ? b : a);
      best.merge(name, work.score(), Math::max);
    }
    newest.forEach(
        (name, work) -> {
          if (!name.isEmpty() && best.get(name) > work.score()) {
            weighed.put(work.entry().work().id(), new Weighed(work.entry(), best.get(name) * 1.01));
          }
        });
  }

  /** Type and title as they are compared; empty where the title is not known. */
  private static String name(Work work) {
    String title =
        VietnameseFolding.stripAccents(VietnameseFolding.fold(work.title()))
            .replaceAll("[^\\p{Alnum}]+", " ")
            .strip();
    return title.isEmpty() ? "" : work.type().map(Enum::name).orElse("") + ' ' + title;
  }

  private static int year(Weighed work) {
    return work.entry().work().knownYear().orElse(0);
  }

  /** By the id of a work, those among {@code weighed} whose place it took. */
  static Map<String, List<String>> replaced(List<Weighed> weighed) {
    Map<String, List<String>> replaced = new HashMap<>();
    for (Weighed work : weighed) {
      LegalForce force = work.entry().legalForce();
      if (force.status() == LegalForce.Status.REPLACED) {
        work.entry()
            .replacedBy()
            .ifPresent(
                by ->
                    replaced
                        .computeIfAbsent(by, id -> new ArrayList<>())
                        .add(work.entry().work().id()));
      }
    }
    return replaced;
  }
}
