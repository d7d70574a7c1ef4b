package vn.vankien.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.Metadata;
import vn.vankien.document.SourceDocument;
import vn.vankien.index.DocumentIndexer;

/** What is offered while a question is typed. */
class SuggestionsTest {

  @TempDir Path folder;
  private SearchEngine engine;

  @BeforeEach
  void index() throws IOException {
    String[] titles = {
      "Tỉnh ủy sơ kết công tác tinh giản biên chế năm 2017",
      "Đẩy mạnh tinh giản biên chế ở các phường",
      "Tinh giản biên chế: kết quả và bài học",
      "Tinh giản bộ máy của huyện",
      "Luân chuyển cán bộ về cơ sở",
      "Luân chuyển cán bộ trẻ",
    };
    try (DocumentIndexer indexer = DocumentIndexer.open(folder)) {
      for (int i = 0; i < titles.length; i++) {
        indexer.index(
            new SourceDocument(
                "bao-" + i,
                "http://localhost/" + i,
                "bao-mau",
                Metadata.titled(DocumentKind.NEWS, titles[i]),
                titles[i] + ".",
                List.of()));
      }
      indexer.commit();
    }
    engine = SearchEngine.open(folder);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # words are finished, and given their accents
          tinh gian b    | tinh giản biên chế
          tinh giản bi   | tinh giản biên chế
          # a letter half typed: bie will be biê
          tinh giản bie  | tinh giản biên chế
          luan chuye     | luân chuyển cán bộ
          LUÂN C         | luân chuyển cán bộ
          # both placements of a tone
          đẩy m          | đẩy mạnh tinh giản biên chế
          """)
  void finishesWhatTitlesHave(String typed, String phrase) throws IOException {
    assertThat(engine.suggest(typed, 8))
        .filteredOn(offered -> offered.kind() == Suggestion.Kind.PHRASE)
        .first()
        .extracting(Suggestion::text)
        .isEqualTo(phrase);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          39-n            | 39-NQ/TW
          39-NQ/TW        | 39-NQ/TW
          nq 39           | 39-NQ/TW
          03              | 03-CT/TW
          đổi mới, sắp x  | 18-NQ/TW
          tinh gian bien  | 39-NQ/TW
          """)
  void offersWorksByNumberAndByTitle(String typed, String number) throws IOException {
    assertThat(engine.suggest(typed, 20))
        .filteredOn(offered -> offered.kind() == Suggestion.Kind.WORK)
        .extracting(Suggestion::number)
        .contains(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?", "***", "((((", "\ud83d", "zzzzqq", "\u0000", "18-(", "đ"})
  void answersAnythingTyped(String typed) throws IOException {
    assertThat(engine.suggest(typed, 5)).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void offersNothingForNothing() throws IOException {
    assertThat(engine.suggest("  ", 5)).isEmpty();
  }
}
