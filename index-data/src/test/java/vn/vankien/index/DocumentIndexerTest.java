package vn.vankien.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankien.analysis.UnaccentedTermQuery;
import vn.vankien.document.Metadata;

class DocumentIndexerTest {

  /** What we hold; the works of the registry stand in every index. */
  private static final Query ALL = new TermQuery(new Term(Schema.ENTRY, Schema.DOCUMENT));

  @TempDir Path folder;

  @Test
  void readersSeeACommitWholeAndNothingBefore() throws IOException {
    try (DocumentIndexer indexer = DocumentIndexer.open(folder);
        DocumentSearcher searcher = DocumentSearcher.open(folder)) {
      indexer.index(Samples.report("a", "Hội nghị", "Quán triệt nghị quyết."));
      indexer.index(Samples.report("b", "Tập huấn", "Công tác đảng viên."));
      assertThat(searcher.documents()).isZero();
      indexer.commit();
      assertThat(searcher.documents()).isEqualTo(2);
    }
  }

  @Test
  void indexingTwiceChangesNothing() throws IOException {
    for (int run = 0; run < 2; run++) {
      try (DocumentIndexer indexer = DocumentIndexer.open(folder)) {
        indexer.index(Samples.report("a", "Hội nghị", "Quán triệt nghị quyết."));
      }
    }
    try (DocumentSearcher searcher = DocumentSearcher.open(folder)) {
      assertThat(searcher.documents()).isEqualTo(1);
    }
  }

  @Test
  void aReaderKeepsTheFormerIndexUntilTheNewOneIsWhole() throws IOException {
    try (DocumentIndexer indexer = DocumentIndexer.open(folder)) {
      indexer.index(Samples.report("a", "Hội nghị", "Quán triệt nghị quyết."));
    }
    try (DocumentSearcher searcher = DocumentSearcher.open(folder)) {
      try (DocumentIndexer anew = DocumentIndexer.rebuild(folder)) {
        anew.index(Samples.report("b", "Tập huấn", "Công tác đảng viên."));
        assertThat(searcher.document("a")).isPresent();
        anew.commit();
      }
      assertThat(searcher.document("a")).isEmpty();
      assertThat(searcher.document("b")).isPresent();
      assertThat(searcher.documents()).isEqualTo(1);
    }
  }

  @Test
  void anIndexBegunAnewAndGivenUpIsTheFormerOne() throws IOException {
    try (DocumentIndexer indexer = DocumentIndexer.open(folder)) {
      indexer.index(Samples.report("a", "Hội nghị", "Quán triệt nghị quyết."));
    }
    try (DocumentIndexer anew = DocumentIndexer.rebuild(folder)) {
      anew.index(Samples.report("b", "Tập huấn", "Công tác đảng viên."));
    }
    try (DocumentSearcher searcher = DocumentSearcher.open(folder)) {
      assertThat(searcher.document("a")).isPresent();
      assertThat(searcher.document("b")).isEmpty();
    }
  }

  @Test
  void openingWithoutWritingMakesNoCommit() throws IOException {
    DocumentIndexer.open(folder).close();
    long before;
    try (DocumentSearcher searcher = DocumentSearcher.open(folder)) {
      before = searcher.generation();
    }
    DocumentIndexer.open(folder).close();
    try (DocumentSearcher searcher = DocumentSearcher.open(folder)) {
      assertThat(searcher.generation()).isEqualTo(before);
    }
  }

  @Test
  void aDocumentComesBackAsItWasWritten() throws IOException {
    Metadata written =
        Samples.directive("d", "18-NQ/TW", "2017-10-25", "Sắp xếp tổ chức bộ máy").metadata();
    try (DocumentIndexer indexer = DocumentIndexer.open(folder)) {
      indexer.index(Samples.directive("d", "18-NQ/TW", "2017-10-25", "Sắp xếp tổ chức bộ máy"));
    }
    try (DocumentSearcher searcher = DocumentSearcher.open(folder)) {
      assertThat(searcher.document("d").map(Held::metadata)).isEqualTo(Optional.of(written));
      assertThat(searcher.document("none")).isEmpty();
    }
  }

  @Test
  void howSurelyAScanWasRecognizedStaysWithIt() throws IOException {
    try (DocumentIndexer indexer = DocumentIndexer.open(folder)) {
      indexer.index(Samples.report("scan", "Bản quét", "Quét.").recognized(OptionalInt.of(86)));
      indexer.index(Samples.report("text", "Bản có chữ", "Chữ."));
    }
    try (DocumentSearcher searcher = DocumentSearcher.open(folder)) {
      assertThat(searcher.document("scan").orElseThrow().ocrConfidence()).hasValue(86);
      assertThat(searcher.document("text").orElseThrow().ocrConfidence()).isEmpty();
    }
  }

  @Test
  void aSecondWriterIsRefusedInWords() throws IOException {
    try (DocumentIndexer first = DocumentIndexer.open(folder)) {
      assertThat(first.documents()).isZero();
      assertThatThrownBy(() -> DocumentIndexer.open(folder))
          .isInstanceOf(IndexBusyException.class)
          .hasMessageContaining("đang ghi vào chỉ mục");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"vankien.schema", "vankien.analysis", "vankien.segmenter"})
  void s08AnIndexMadeOtherwiseIsRefusedByReadersAndWriters(String key) throws IOException {
    Map<String, String> commitData = new HashMap<>(Schema.commitData());
    commitData.put(key, "cũ");
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(commitData.entrySet());
      writer.commit();
    }
    assertThatThrownBy(() -> DocumentSearcher.open(folder))
        .isInstanceOf(IndexMismatchException.class)
        .hasMessageContaining("cũ");
    assertThatThrownBy(() -> DocumentIndexer.open(folder))
        .isInstanceOf(IndexMismatchException.class);
  }

  @Test
  void noIndexIsSaidInWords() {
    assertThatThrownBy(() -> DocumentSearcher.open(folder.resolve("none")))
        .isInstanceOf(IndexMissingException.class)
        .hasMessageContaining("Chưa có chỉ mục");
    assertThatThrownBy(() -> DocumentSearcher.open(folder))
        .isInstanceOf(IndexMissingException.class);
  }

  @Test
  void theNewestComeFirstWhenAsked() throws IOException {
    try (DocumentIndexer indexer = DocumentIndexer.open(folder)) {
      indexer.index(Samples.directive("old", "18-NQ/TW", "2017-10-25", "Bộ máy"));
      indexer.index(Samples.report("undated", "Không ngày", "Bộ máy"));
      indexer.index(Samples.directive("new", "18-NQ/TW", "2022-06-16", "Đất đai"));
    }
    try (DocumentSearcher searcher = DocumentSearcher.open(folder)) {
      assertThat(ids(searcher, SearchRequest.Sort.NEWEST)).containsExactly("new", "old", "undated");
      assertThat(ids(searcher, SearchRequest.Sort.OLDEST)).containsExactly("old", "new", "undated");
    }
  }

  private static List<String> ids(DocumentSearcher searcher, SearchRequest.Sort sort)
      throws IOException {
    return searcher.search(ALL, ALL, sorted(sort)).hits().stream().map(Hit::id).toList();
  }

  private static SearchRequest sorted(SearchRequest.Sort sort) {
    return new SearchRequest(
        "",
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        sort,
        1,
        10);
  }

  @Test
  void facetsCountEveryMatchNotOnlyThePage() throws IOException {
    try (DocumentIndexer indexer = DocumentIndexer.open(folder)) {
      for (int i = 0; i < 30; i++) {
        indexer.index(Samples.directive("d" + i, i + 1 + "-NQ/TW", "2017-10-25", "Bộ máy"));
      }
      indexer.index(Samples.report("n", "Hội nghị", "Bộ máy"));
    }
    try (DocumentSearcher searcher = DocumentSearcher.open(folder)) {
      Hits hits = searcher.search(ALL, ALL, SearchRequest.of(""));
      assertThat(hits.total()).isEqualTo(31);
      assertThat(hits.hits()).hasSize(10);
      assertThat(hits.facets().get("type")).containsExactly(new Hits.FacetCount("Nghị quyết", 30));
      assertThat(hits.facets().get("kind"))
          .containsExactly(new Hits.FacetCount("directive", 30), new Hits.FacetCount("news", 1));
      assertThat(hits.facets().get("year")).containsExactly(new Hits.FacetCount("2017", 30));
    }
  }

  @Test
  void whereAWordMatchesASyllableAloneIsNotMarked() throws IOException {
    try (DocumentIndexer indexer = DocumentIndexer.open(folder)) {
      indexer.index(Samples.report("a", "Tin", "Bộ Chính trị bàn công tác cán bộ."));
    }
    try (DocumentSearcher searcher = DocumentSearcher.open(folder)) {
      Query query =
          new BooleanQuery.Builder()
              .add(new TermQuery(new Term(Schema.TEXT, "cán")), Occur.SHOULD)
              .add(new TermQuery(new Term(Schema.TEXT, "bộ")), Occur.SHOULD)
              .build();
      Hit hit = searcher.search(ALL, query, SearchRequest.of("cán bộ")).hits().getFirst();
      assertThat(hit.snippets().getFirst().runs())
          .containsExactly(
              new Hit.Snippet.Run("Bộ Chính trị bàn công tác ", false),
              new Hit.Snippet.Run("cán bộ", true),
              new Hit.Snippet.Run(".", false));
    }
  }

  @Test
  void snippetsMarkTheWordsAndNothingElse() throws IOException {
    try (DocumentIndexer indexer = DocumentIndexer.open(folder)) {
      indexer.index(Samples.report("a", "Tin", "Tỉnh <b>Mẫu</b> quán triệt công tác cán bộ."));
    }
    try (DocumentSearcher searcher = DocumentSearcher.open(folder)) {
      Query query = new TermQuery(new Term(Schema.TEXT, "quán"));
      Hit hit = searcher.search(query, query, SearchRequest.of("quán")).hits().getFirst();
      assertThat(hit.snippets().getFirst().runs())
          .containsExactly(
              new Hit.Snippet.Run("Tỉnh <b>Mẫu</b> ", false),
              new Hit.Snippet.Run("quán", true),
              new Hit.Snippet.Run(" triệt công tác cán bộ.", false));
    }
  }

  /** Marks changed at random by a copyist, a line end lost by a portal. */
  @ParameterizedTest
  @CsvSource({"quýt, qưýt", "ươm, Ươm"})
  void brokenTextIsFoundAsItWasMeantAndShownAsItIs(String typed, String shown) throws IOException {
    try (DocumentIndexer indexer = DocumentIndexer.open(folder)) {
      indexer.index(Samples.report("a", "Tin", "Vườn qưýtƯơm cây giống."));
    }
    try (DocumentSearcher searcher = DocumentSearcher.open(folder)) {
      Query query = new TermQuery(new Term(Schema.TEXT, typed));
      Hit hit = searcher.search(query, query, SearchRequest.of(typed)).hits().getFirst();
      assertThat(hit.snippets().getFirst().runs()).contains(new Hit.Snippet.Run(shown, true));
    }
  }

  @Test
  void wordsTypedWithoutAccentsAreMarkedToo() throws IOException {
    try (DocumentIndexer indexer = DocumentIndexer.open(folder)) {
      indexer.index(Samples.report("a", "Tin", "Luân chuyển cán bộ."));
    }
    try (DocumentSearcher searcher = DocumentSearcher.open(folder)) {
      Query query = new UnaccentedTermQuery(Schema.TEXT, "luan");
      Query shown = new TermQuery(new Term(Schema.FOLDED, "luan"));
      Hit hit = searcher.search(query, shown, SearchRequest.of("luan")).hits().getFirst();
      assertThat(hit.snippets().getFirst().runs()).contains(new Hit.Snippet.Run("Luân", true));
    }
  }
}
