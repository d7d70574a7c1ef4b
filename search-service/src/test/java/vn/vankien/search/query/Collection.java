package vn.vankien.search.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.FSDirectory;
import vn.vankien.index.Ranking;
import vn.vankien.index.Schema;
import vn.vankien.search.measure.TrecRun;
import vn.vankien.search.rank.Reranker;

/** A collection with questions and their answers, indexed; what the tuning program learns from. */
final class Collection implements AutoCloseable {

  private final QueryInterpreter interpreter = new QueryInterpreter();
  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final List<Question> questions = new ArrayList<>();

  /** A question and the ids of its answers. */
  record Question(String id, String text, Set<String> answers) {}

  /**
   * Opens it.
   *
   * @param folder with {@code queries.tsv} and {@code qrels.txt}
   * @param index of its corpus
   */
  Collection(Path folder, Path index) throws IOException {
    this.directory = FSDirectory.open(index);
    this.reader = DirectoryReader.open(directory);
    this.searcher = new IndexSearcher(reader);
    Map<String, Set<String>> qrels = TrecRun.qrels(folder.resolve("qrels.txt"));
    for (String line : Files.readAllLines(folder.resolve("queries.tsv"))) {
      String[] columns = line.split("\t", 2);
      if (qrels.containsKey(columns[0])) {
        questions.add(new Question(columns[0], columns[1], qrels.get(columns[0])));
      }
    }
  }

  List<Question> questions() {
    return questions;
  }

  /** Ids of the hits, with their features. */
  record Found(List<String> ids, SoftmaxTraining.Example example) {}

  /** What the first search finds for a question, best first. */
  ScoreDoc[] first(Question question, FirstSearch settings, Similarity similarity, int most)
      throws IOException {
    searcher.setSimilarity(similarity);
    QueryBuilder builder = new QueryBuilder(new WordQueries(settings));
    Ranking ranking = builder.documents(interpreter.interpret(question.text()));
    return searcher.search(ranking.scored(), most).scoreDocs;
  }

  List<String> ids(ScoreDoc[] hits) throws IOException {
    List<String> ids = new ArrayList<>();
    for (ScoreDoc hit : hits) {
      String id = reader.storedFields().document(hit.doc, Set.of(Schema.ID)).get(Schema.ID);
      ids.add(id.replace(' ', '_'));
    }
    return ids;
  }

  /**
   * The hits that are weighed again, with what is looked at; empty where a number was asked for.
   */
  Found found(Question question) throws IOException {
    ScoreDoc[] hits =
        first(question, FirstSearch.CHOSEN, IndexSearcher.getDefaultSimilarity(), Ranking.AGAIN);
    Ranking ranking = new QueryBuilder().documents(interpreter.interpret(question.text()));
    List<String> ids = ids(hits);
    float[][] features = new float[0][];
    if (ranking.again().isPresent() && ranking.again().get() instanceof Reranker reranker) {
      features = reranker.features(searcher, hits);
    }
    boolean[] right = new boolean[features.length];
    for (int i = 0; i < right.length; i++) {
      right[i] = question.answers().contains(ids.get(i));
    }
    return new Found(ids, new SoftmaxTraining.Example(features, right));
  }

  /** The ids of the answers, by question, in the order of {@link #questions}. */
  Map<String, Set<String>> qrels() {
    Map<String, Set<String>> inOrder = new LinkedHashMap<>();
    questions.forEach(question -> inOrder.put(question.id(), question.answers()));
    return inOrder;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
