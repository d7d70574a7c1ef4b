package vn.vankien.search.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vankien.analysis.VietnameseAnalysis;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.Metadata;
import vn.vankien.document.SourceDocument;
import vn.vankien.index.DocumentIndexer;
import vn.vankien.index.Schema;

/** What is looked at in the hits of "điều kiện luân chuyển cán bộ". */
class RerankerTest {

  private static final String QUESTION = "điều kiện luân chuyển cán bộ";
  private static final String FILLING =
      "và nhiều việc khác nữa của các địa phương trong năm ".repeat(9);

  @TempDir Path folder;
  private FSDirectory directory;
  private DirectoryReader reader;

  @BeforeEach
  void index() throws IOException {
    try (DocumentIndexer indexer = DocumentIndexer.open(folder)) {
      indexer.index(document("near", "", "Bàn về điều kiện luân chuyển cán bộ. " + FILLING));
      indexer.index(
          document(
              "far",
              "",
              "Điều này " + FILLING + " kiện " + FILLING + " luân chuyển " + FILLING + " cán bộ"));
      indexer.index(document("titled", "Điều kiện luân chuyển", "Theo quy định. " + FILLING));
      indexer.index(
          document("article1", "12/2020/NĐ-CP", "Điều 1", "Nghị định về luân chuyển cán bộ."));
      indexer.index(document("article2", "12/2020/NĐ-CP", "Điều 2", "Có đủ điều kiện."));
      indexer.index(document("old", "12/1998/NĐ-CP", "Điều 2", "Có đủ điều kiện."));
      indexer.index(document("twin2", "", "", "Luân chuyển là một việc."));
      indexer.index(document("twin1", "", "", "Luân chuyển là một việc."));
      indexer.commit();
    }
    directory = FSDirectory.open(folder);
    reader = DirectoryReader.open(directory);
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    directory.close();
  }

  @Test
  void wordsThatStandTogetherCountMoreThanWordsFarApart() throws IOException {
    assertThat(value("near", Feature.TOGETHER)).isEqualTo(1);
    assertThat(value("far", Feature.TOGETHER)).isLessThan(0.8f);
    assertThat(value("near", Feature.VERBATIM)).isEqualTo(1);
    assertThat(value("far", Feature.VERBATIM)).isEqualTo(2 / 6f);
    assertThat(value("near", Feature.PAIRS)).isGreaterThan(value("far", Feature.PAIRS));
  }

  @Test
  void aTitleThatIsAskedForWholeIsSeen() throws IOException {
    assertThat(value("titled", Feature.TITLE_ASKED)).isEqualTo(1);
    assertThat(value("article1", Feature.TITLE_ASKED)).isEqualTo(0.5f); // "điều", but not "1"
  }

  @Test
  void theArticlesOfOneLawSpeakForEachOther() throws IOException {
    assertThat(value("article2", Feature.FAMILY)).isGreaterThan(0);
    assertThat(value("old", Feature.FAMILY)).isZero();
  }

  @Test
  void whatIsNewerIsSeenByTheYearOfItsNumber() throws IOException {
    assertThat(value("article2", Feature.YEAR)).isEqualTo(1);
    assertThat(value("old", Feature.YEAR)).isEqualTo(-1.2f);
    assertThat(order("old", "article2")).containsExactly("article2", "old");
  }

  @Test
  void equalOnesStandInTheOrderOfTheirIds() throws IOException {
    assertThat(order("twin2", "near", "twin1")).containsExactly("near", "twin1", "twin2");
    assertThat(order("twin1", "twin2", "near")).containsExactly("near", "twin1", "twin2");
  }

  @Test
  void withoutAccentsEveryAccentCounts() throws IOException {
    Reranker bare = reranker("dieu kien luan chuyen can bo", false);
    float[] values = bare.features(new IndexSearcher(reader), hits("near"))[0];
    assertThat(values[Feature.VERBATIM.column()]).isEqualTo(1);
  }

  @Test
  void anAbbreviationStandsForEachOfItsWords() throws IOException {
    Reranker spelled = reranker("ubnd", true);
    assertThat(Asked.of(reader, VietnameseAnalysis.queryParts("ubnd", false), true).words())
        .allSatisfy(word -> assertThat(word.terms()).contains("ubnd"));
    assertThat(spelled.features(new IndexSearcher(reader), hits("near"))).hasDimensions(1, 8);
  }

  @Test
  void nothingAskedOrNothingFoundIsNoTrouble() throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    assertThat(reranker("zzz", true).features(searcher, hits("near"))[0]).doesNotContain(Float.NaN);
    assertThat(reranker("", true).features(searcher, hits("near"))[0]).doesNotContain(Float.NaN);
    assertThat(reranker(QUESTION, true).features(searcher, new ScoreDoc[0])).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Feature.class)
  void everyFeatureHasItsWeight(Feature feature) {
    assertThat(Weights.bundled().of(feature)).isNotZero();
  }

  private float value(String id, Feature feature) throws IOException {
    List<String> ids = List.of("near", "far", "titled", "article1", "article2", "old");
    ScoreDoc[] hits = hits(ids.toArray(String[]::new));
    float[][] features = reranker(QUESTION, true).features(new IndexSearcher(reader), hits);
    return features[ids.indexOf(id)][feature.column()];
  }

  private List<String> order(String... ids) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    TopDocs found = new TopDocs(null, hits(ids));
    List<String> order = new ArrayList<>();
    for (ScoreDoc hit : reranker(QUESTION, true).rescore(searcher, found, 10).scoreDocs) {
      order.add(reader.storedFields().document(hit.doc).get(Schema.ID));
    }
    return order;
  }

  private ScoreDoc[] hits(String... ids) throws IOException {
    ScoreDoc[] hits = new ScoreDoc[ids.length];
    for (int i = 0; i < ids.length; i++) {
      TermQuery byId = new TermQuery(new Term(Schema.ID, ids[i]));
      hits[i] = new ScoreDoc(new IndexSearcher(reader).search(byId, 1).scoreDocs[0].doc, 1);
    }
    return hits;
  }

  private static Reranker reranker(String question, boolean accented) {
    return new Reranker(VietnameseAnalysis.queryParts(question, !accented), accented);
  }

  private static SourceDocument document(String id, String title, String text) {
    return document(id, "", title, text);
  }

  private static SourceDocument document(String id, String number, String title, String text) {
    Metadata metadata =
        new Metadata(
            DocumentKind.LAW,
            title,
            Optional.of(number).filter(n -> !n.isEmpty()).map(DocumentNumber::parse),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new SourceDocument(id, "http://localhost/" + id, "mau", metadata, text, List.of());
  }
}
