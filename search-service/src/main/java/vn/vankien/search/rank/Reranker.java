package vn.vankien.search.rank;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Rescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import vn.vankien.analysis.QueryPart;
import vn.vankien.index.Explaining;
import vn.vankien.index.Reason;
import vn.vankien.index.Schema;
import vn.vankien.language.Say;

/**
 * Weighs the best hits of a question again, by what the first search does not look at: how close
 * the words stand, how much of the title is asked for, what the other parts of the same law have,
 * how new it is.
 */
public final class Reranker extends Rescorer implements Explaining {

  private static final Weights WEIGHTS = Weights.bundled();

  /** Points; less is the same as nothing. */
  private static final double WORTH_SAYING = 0.05;

  private final List<QueryPart> parts;
  private final boolean accented;

  /**
   * A reranker for one question.
   *
   * @param parts in the order asked
   * @param accented whether accents count
   */
  public Reranker(List<QueryPart> parts, boolean accented) {
    this.parts = List.copyOf(parts);
    this.accented = accented;
  }

  @Override
  public TopDocs rescore(IndexSearcher searcher, TopDocs firstPass, int topN) throws IOException {
    float[][] features = features(searcher, firstPass.scoreDocs);
    ScoreDoc[] weighed = new ScoreDoc[features.length];
    for (int i = 0; i < weighed.length; i++) {
      weighed[i] = new ScoreDoc(firstPass.scoreDocs[i].doc, (float) WEIGHTS.score(features[i]));
    }
    Arrays.sort(weighed, Comparator.comparingDouble(hit -> -hit.score));
    orderEqualOnes(searcher.storedFields(), weighed);
    return new TopDocs(firstPass.totalHits, Arrays.copyOf(weighed, Math.min(topN, weighed.length)));
  }

  /**
   * By id, so that an index made again answers in the same order; as they were found, they stand in
   * the order in which the threads happened to write them.
   */
  private static void orderEqualOnes(StoredFields stored, ScoreDoc[] weighed) throws IOException {
    int from = 0;
    for (int to = 1; to <= weighed.length; to++) {
      if (to < weighed.length && weighed[to].score == weighed[from].score) {
        continue;
      }
      if (to - from > 1) {
        Map<Integer, String> ids = new HashMap<>();
        for (ScoreDoc hit : Arrays.copyOfRange(weighed, from, to)) {
          ids.put(hit.doc, stored.document(hit.doc, Set.of(Schema.ID)).get(Schema.ID));
        }
        Arrays.sort(weighed, from, to, Comparator.comparing(hit -> ids.getOrDefault(hit.doc, "")));
      }
      from = to;
    }
  }

  /** By hit, the values by {@link Feature#column}. */
  public float[][] features(IndexSearcher searcher, ScoreDoc[] hits) throws IOException {
    Asked asked = Asked.of(searcher.getIndexReader(), parts, accented);
    return new Features(asked, Candidates.read(searcher, hits, asked)).read();
  }

  @Override
  public List<List<Reason>> explain(IndexSearcher searcher, List<ScoreDoc> hits)
      throws IOException {
    Asked asked = Asked.of(searcher.getIndexReader(), parts, accented);
    Candidates candidates = Candidates.read(searcher, hits.toArray(ScoreDoc[]::new), asked);
    float[][] features = new Features(asked, candidates).read();
    List<List<Reason>> reasons = new ArrayList<>();
    for (int i = 0; i < features.length; i++) {
      List<Reason> its = new ArrayList<>();
      for (Feature feature : Feature.values()) {
        double value = features[i][feature.column()];
        double points = WEIGHTS.of(feature) * (value - mean(features, feature));
        if (Math.abs(points) >= WORTH_SAYING) {
          its.add(new Reason(feature.said(), value, points));
        }
      }
      its.sort(Comparator.comparingDouble(reason -> -Math.abs(reason.points())));
      its.addFirst(new Reason(words(asked, candidates.all().get(i)), 1, 0));
      reasons.add(List.copyOf(its));
    }
    return reasons;
  }

  private static double mean(float[][] features, Feature feature) {
    return Arrays.stream(features)
        .mapToDouble(values -> values[feature.column()])
        .average()
        .orElse(0);
  }

  /** Which words of the question the text has, and which it lacks. */
  private static String words(Asked asked, Candidate candidate) {
    Set<Integer> found = new HashSet<>();
    for (int i = 0; i < candidate.count(); i++) {
      found.add(candidate.word(i));
    }
    String lacking =
        IntStream.range(0, asked.words().size())
            .filter(word -> !found.contains(word))
            .mapToObj(word -> asked.words().get(word).typed())
            .collect(Collectors.joining(", "));
    int all = asked.words().size();
    return lacking.isEmpty()
        ? Say.that("có %d trong %d từ của câu hỏi", found.size(), all)
        : Say.that("có %d trong %d từ của câu hỏi, thiếu: %s", found.size(), all, lacking);
  }

  @Override
  public Explanation explain(IndexSearcher searcher, Explanation firstPass, int docID)
      throws IOException {
    ScoreDoc hit = new ScoreDoc(docID, firstPass.getValue().floatValue());
    List<Explanation> details = new ArrayList<>();
    details.add(firstPass);
    for (Reason reason : explain(searcher, List.of(hit)).getFirst()) {
      details.add(Explanation.match(reason.value(), reason.said()));
    }
    double score = WEIGHTS.score(features(searcher, new ScoreDoc[] {hit})[0]);
    return Explanation.match(score, "weighed again", details);
  }
}
