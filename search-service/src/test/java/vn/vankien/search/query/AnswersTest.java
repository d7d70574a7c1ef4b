package vn.vankien.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.vankien.index.SearchRequest;

/** What was just answered is not asked again, and never after something new was written. */
class AnswersTest {

  private final Answers answers = new Answers();
  private int asked;

  @Test
  void theSameRequestIsAskedOnce() throws IOException {
    assertThat(answer("commit", "luân chuyển").total()).isEqualTo(1);
    assertThat(answer("commit", "luân chuyển").total()).isEqualTo(1);
    assertThat(answer("commit", "tinh giản").total()).isEqualTo(2);
  }

  @Test
  void anotherCommitIsAskedAnew() throws IOException {
    answer("commit", "luân chuyển");
    assertThat(answer("next", "luân chuyển").total()).isEqualTo(2);
  }

  @Test
  void whatIsNotTheWholeAnswerIsAskedAgain() throws IOException {
    answers.of("commit", SearchRequest.of("a"), () -> found(true));
    answers.of("commit", SearchRequest.of("a"), () -> found(true));
    assertThat(asked).isEqualTo(2);
  }

  private SearchResponse answer(String commit, String question) throws IOException {
    return answers.of(commit, SearchRequest.of(question), () -> found(false));
  }

  /** Says in its total how often anything was asked. */
  private SearchResponse found(boolean partial) {
    asked++;
    Interpretation nothing = new Interpretation(List.of(), List.of(), List.of(), "", "", "", "");
    return new SearchResponse("", nothing, asked, 0, partial, List.of(), Map.of(), "");
  }
}
