package vn.vankien.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.Metadata;
import vn.vankien.document.SourceDocument;
import vn.vankien.index.DocumentIndexer;
import vn.vankien.index.SearchRequest;

/** What was mistyped is offered as it should be, and what is right is left alone. */
class DidYouMeanTest {

  @TempDir static Path folder;
  private static SearchEngine engine;

  @BeforeAll
  static void index() throws IOException {
    String[] texts = {
      "Tỉnh ủy bàn việc tinh giản biên chế của các huyện.",
      "Việc tinh giản biên chế gắn với cơ cấu lại đội ngũ cán bộ.",
      "Các phường luân chuyển cán bộ, không giảm chỉ tiêu tinh giản biên chế.",
      "Nghị quyết về luân chuyển cán bộ và quy hoạch cán bộ.",
      "Nghị quyết nói về giảm nghèo bền vững.",
    };
    try (DocumentIndexer indexer = DocumentIndexer.open(folder)) {
      for (int i = 0; i < texts.length; i++) {
        indexer.index(
            new SourceDocument(
                "d" + i,
                "http://localhost/" + i,
                "mau",
                Metadata.titled(DocumentKind.NEWS, "Bài " + i),
                texts[i],
                List.of()));
      }
      indexer.commit();
    }
    engine = SearchEngine.open(folder);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a word that exists, but not there
          tinh giảm biên chế   | tinh giản biên chế
          # the wrong accent
          nghị quyêt           | nghị quyết
          luân chuyễn cán bộ   | luân chuyển cán bộ
          # what a keyboard made no accents of
          nghij quyeets        | nghị quyết
          luaan chuyeenr cán bộ | luân chuyển cán bộ
          # a letter too many, one missing, one wrong
          luân chuyyển cán bộ  | luân chuyển cán bộ
          tinh giản biên ch    | tinh giản biên chế
          # a word that no text has, in a question that is answered without it
          luân chuyển cán bộ của các huyệnn | luân chuyển cán bộ của các huyện
          # without accents the answer has none
          tinh giam bien che   | tinh gian bien che
          luan chuyenn can bo  | luan chuyen can bo
          """)
  void offersWhatTextsHave(String typed, String meant) throws IOException {
    assertThat(didYouMean(typed)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tinh giản biên chế",
        "tinh gian bien che",
        "giảm nghèo",
        "cán bộ",
        "18-NQ/TW",
        "\"tinh giảm biên chế\"",
        "zzzzqqq xxxxwww",
        "\ud83d\ude00",
        "?",
        ""
      })
  void leavesAloneWhatIsRightOrBeyondHelp(String typed) throws IOException {
    assertThat(didYouMean(typed)).isEmpty();
  }

  private static String didYouMean(String typed) throws IOException {
    return engine.search(SearchRequest.of(typed)).interpretation().didYouMean();
  }
}
