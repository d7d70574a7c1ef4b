package vn.vankien.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankien.document.Citation;
import vn.vankien.document.RelationKind;
import vn.vankien.document.Term;

class PlenumListTest {

  private final CitationFinder finder = new CitationFinder();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # one plenum of several terms
          Nghị quyết Trung ương 4 khóa XI, XII về xây dựng Đảng      | Nghị quyết Trung ương 4 khóa XI = 4 XI; XII = 4 XII
          Nghị quyết Trung ương 4 khoá XI, khoá XII được thực hiện   | Nghị quyết Trung ương 4 khoá XI = 4 XI; khoá XII = 4 XII
          Nghị quyết Trung ương 4 (khóa XI và khóa XII) còn nguyên   | Nghị quyết Trung ương 4 (khóa XI = 4 XI; khóa XII = 4 XII
          Nghị quyết T.Ư 4 các khóa XI, XII và XIII                  | Nghị quyết T.Ư 4 các khóa XI = 4 XI; XII = 4 XII; XIII = 4 XIII
          Nghị quyết Trung ương 4 khóa XI, V.I. Lênin viết           | Nghị quyết Trung ương 4 khóa XI = 4 XI
          Nghị quyết Trung ương 4 khóa XI, xin ý kiến                | Nghị quyết Trung ương 4 khóa XI = 4 XI
          # several plenums of one term
          các Nghị quyết Trung ương 5, 6, 7 khóa XII                 | Nghị quyết Trung ương 5 = 5 XII; 6 = 6 XII; 7 khóa XII = 7 XII
          Nghị quyết Trung ương 6 và 7 (khóa XII)                    | Nghị quyết Trung ương 6 = 6 XII; 7 (khóa XII) = 7 XII
          Nghị quyết Trung ương 4, Trung ương 6 và Trung ương 7 khoá XII | Nghị quyết Trung ương 4 = 4 XII; Trung ương 6 = 6 XII; Trung ương 7 khoá XII = 7 XII
          Nghị quyết Trung ương 4, 12 tháng thực hiện                | Nghị quyết Trung ương 4 = 4 ?
          # a conclusion is one by its term
          gắn với Kết luận Trung ương 4 khóa XIII                    | Kết luận Trung ương 4 khóa XIII = 4 XIII
          """)
  void namesEveryPlenumAndTermOfAList(String text, String expected) {
    String found =
        finder.find(text).stream()
            .map(
                citation ->
                    citation.matchedText()
                        + " = "
                        + citation.mention().designation().plenum().orElse(0)
                        + ' '
                        + citation.mention().designation().term().map(Term::roman).orElse("?"))
            .collect(Collectors.joining("; "));
    assertThat(found).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          bài phát biểu kết luận Trung ương 4 khóa XIII của Tổng Bí thư | a speech
          Kết luận Trung ương 4 nêu rõ                                  | no term makes it sure
          """)
  void takesNoClosingSpeechForAConclusion(String text, String reason) {
    assertThat(finder.find(text)).as(reason).isEmpty();
  }

  @Test
  void sharesTitleAndRelationWithinAList() {
    List<Citation> found =
        finder.find("tổng kết Nghị quyết Trung ương 4 khóa XI, XII về “Xây dựng Đảng hiện nay”.");
    assertThat(found)
        .extracting(citation -> citation.title().orElse(""))
        .containsOnly("Xây dựng Đảng hiện nay");
    assertThat(found).extracting(Citation::relation).containsOnly(RelationKind.REVIEWS);
  }
}
