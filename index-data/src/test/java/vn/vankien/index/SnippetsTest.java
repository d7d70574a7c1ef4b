package vn.vankien.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a hit shows of its text. */
class SnippetsTest {

  /** A sentence that has nothing to do with any question. */
  private static final String OTHER = "Thời tiết hôm nay nắng đẹp, gió nhẹ, trời trong. ";

  private Directory directory;
  private IndexReader reader;

  @BeforeEach
  void open() throws IOException {
    directory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(IndexAnalyzer.create()))) {
      writer.commit();
    }
    reader = DirectoryReader.open(directory);
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    directory.close();
  }

  @Test
  void thePassageWithAllWordsIsShownHoweverFarItStands() throws IOException {
    String text = OTHER.repeat(900) + "Tỉnh ủy tinh giản biên chế. " + OTHER.repeat(900);
    assertThat(shown("", "Biên bản. " + text, "tinh", "giản", "biên", "chế"))
        .anyMatch(passage -> passage.contains("[tinh giản biên chế]"));
  }

  @Test
  void aPassageIsWholeSentencesWhereTheyAreShort() throws IOException {
    String text = OTHER.repeat(5) + "Tỉnh ủy luân chuyển cán bộ. " + OTHER.repeat(5);
    assertThat(shown("", text, "luân", "chuyển"))
        .singleElement()
        .satisfies(
            passage -> {
              assertThat(passage).startsWith("Tỉnh ủy [luân chuyển] cán bộ.").endsWith(".");
              assertThat(passage).doesNotContain("…");
            });
  }

  @Test
  void whatIsCutOutOfASentenceSaysSo() throws IOException {
    String long_ = "một hai ba bốn năm sáu bảy tám chín mười ".repeat(20);
    assertThat(shown("", long_ + "luân chuyển " + long_, "luân", "chuyển"))
        .singleElement()
        .satisfies(
            passage -> {
              assertThat(passage).startsWith("… ").endsWith(" …").contains("[luân chuyển]");
              assertThat(passage.length()).isLessThan(Passage.LENGTH + 10);
            });
  }

  @Test
  void theTitleIsNotShownOnceMore() throws IOException {
    String title = "Luân chuyển cán bộ";
    String text = title + "\nHuyện ủy bàn việc luân chuyển trong năm nay.";
    assertThat(shown(title, text, "luân", "chuyển"))
        .containsExactly("Huyện ủy bàn việc [luân chuyển] trong năm nay.");
    assertThat(shown(title, title, "luân")).containsExactly("[Luân] chuyển cán bộ");
  }

  @Test
  void aSecondPassageShowsWhatTheFirstDoesNot() throws IOException {
    String text =
        "Việc tinh giản biên chế đã xong. "
            + OTHER.repeat(8)
            + "Còn việc tinh giản biên chế thì thôi. "
            + OTHER.repeat(8)
            + "Tiền lương tăng.";
    assertThat(shown("", text, "tinh", "giản", "biên", "chế", "lương"))
        .hasSize(2)
        .anyMatch(passage -> passage.contains("[tinh giản biên chế]"))
        .anyMatch(passage -> passage.contains("[lương]"));
  }

  @Test
  void withoutAWordTheBeginningIsShown() throws IOException {
    assertThat(shown("", OTHER.repeat(20), "luân"))
        .singleElement()
        .satisfies(passage -> assertThat(passage).startsWith("Thời tiết hôm nay"));
    assertThat(shown("", "", "luân")).containsExactly("");
  }

  private List<String> shown(String title, String text, String... words) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String word : words) {
      query.add(new TermQuery(new Term(Schema.TEXT, word)), Occur.SHOULD);
    }
    Query shown = query.build();
    return new Snippets(reader, shown).of(title, text).stream().map(SnippetsTest::written).toList();
  }

  private static String written(Hit.Snippet snippet) {
    return snippet.runs().stream()
        .map(run -> run.matched() ? '[' + run.text() + ']' : run.text())
        .collect(Collectors.joining());
  }
}
