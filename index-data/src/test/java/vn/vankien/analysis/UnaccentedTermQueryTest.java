package vn.vankien.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnaccentedTermQueryTest {

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          luan    | luân chuyển,bình luận
          chuyen  | luân chuyển
          # what was typed bare and stands bare
          tin     | tin nhanh
          # đ is a letter, and d its bare form
          dang    | đảng ủy,dáng vẻ
          # a number is its own form
          18-nq/tw | 18-NQ/TW
          kinh    |
          """)
  void aBareSyllableMatchesEveryWayToAccentIt(String bare, String texts) throws IOException {
    List<String> expected = texts == null ? List.of() : List.of(texts.split(","));
    assertThat(search(bare)).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static List<String> search(String bare) throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      IndexWriterConfig config = new IndexWriterConfig(VietnameseAnalysis.words());
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (String text :
            List.of("luân chuyển", "bình luận", "tin nhanh", "đảng ủy", "dáng vẻ", "18-NQ/TW")) {
          Document document = new Document();
          document.add(new TextField("text", text, Field.Store.NO));
          document.add(new StringField("is", text, Field.Store.YES));
          writer.addDocument(document);
          writer.commit(); // a segment each: variants are gathered from all
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        List<String> found = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(new UnaccentedTermQuery("text", bare), 10).scoreDocs) {
          found.add(searcher.storedFields().document(hit.doc).get("is"));
        }
        return found;
      }
    }
  }
}
