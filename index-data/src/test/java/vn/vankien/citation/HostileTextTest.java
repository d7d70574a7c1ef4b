package vn.vankien.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.vankien.document.Citation;
import vn.vankien.document.Span;

/** No text makes the finder throw, leave the text, or look at it more often than a few times. */
class HostileTextTest {

  private final CitationFinder finder = new CitationFinder();

  private List<Citation> findInside(String text) {
    List<Citation> found = finder.find(text);
    int before = 0;
    for (Citation citation : found) {
      Span span = citation.span();
      assertThat(span.start()).isGreaterThanOrEqualTo(before);
      assertThat(span.end()).isLessThanOrEqualTo(text.length());
      assertThat(citation.matchedText()).isEqualTo(span.in(text));
      Span sentence = citation.mention().sentence();
      assertThat(sentence.start()).isBetween(0, span.start());
      assertThat(sentence.end()).isBetween(span.end(), text.length());
      before = span.end();
    }
    return found;
  }

  @Test
  void readsAMillionLettersWithoutABlank() {
    for (String piece : List.of("a", "1", "số", "nghịquyết", "1-", "/", "NQ", "“", "(", "n")) {
      assertThat(findInside(piece.repeat(1_000_000 / piece.length()))).isEmpty();
    }
  }

  @Test
  void findsTenThousandCitationsInOneLine() {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      line.append("Kết luận số ").append(1 + i % 900).append("-KL/TW về việc mẫu; ");
    }
    assertThat(findInside(line.toString())).hasSize(10_000);
  }

  @Test
  void splitsAListOfTenThousandNumbers() {
    StringBuilder line = new StringBuilder("các Nghị quyết số 1-NQ/TW");
    for (int i = 1; i < 10_000; i++) {
      line.append(", ").append(1 + i % 900).append("-NQ/TW");
    }
    assertThat(findInside(line.toString())).hasSize(10_000);
  }

  @Test
  void endsQuotesThatNobodyCloses() {
    String text = "Nghị quyết số 18-NQ/TW về “".repeat(5_000);
    assertThat(findInside(text)).hasSize(5_000);
  }

  @Test
  void readsEveryPlaneAndLoneSurrogates() {
    long seed = 20261123;
    Random random = new Random(seed);
    String[] pieces = {
      "Nghị quyết số ", "18", "-NQ/TW", " ngày 25/10/2017", "khóa XII", "\n", "“", "Số: "
    };
    for (int n = 0; n < 2_000; n++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        switch (random.nextInt(5)) {
          case 0 -> text.append(pieces[random.nextInt(pieces.length)]);
          case 1 -> text.append((char) random.nextInt(0x10000));
          case 2 -> text.append((char) (0xD800 + random.nextInt(0x800)));
          case 3 -> text.appendCodePoint(random.nextInt(0x110000));
          default -> text.append((char) (0x300 + random.nextInt(0x70)));
        }
      }
      String hostile = text.toString();
      assertThatCode(
              () -> {
                findInside(hostile);
                TitleBlock.read(hostile);
                QueryNumbers.read(hostile);
                NumberGrammar.findAll(hostile);
                Setting.of(hostile, Optional.empty());
              })
          .as("seed %d, text %d", seed, n)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void resolvesTextThatIsCutAnywhere() {
    String text =
        "Ngày 28/7/2021, Ban Chấp hành Trung ương ban hành Quy định số 22-QĐ/TW, thay thế Quy định số 30-QĐ/TW,"
            + " ngày 26/7/2016 của Ban Chấp hành Trung ương khóa XII về “kiểm tra, giám sát” (sau đây gọi tắt là"
            + " Quy định 30); Nghị quyết Hội nghị lần thứ tư; các Nghị quyết số 18, 19-NQ/TW và điểm a khoản 2"
            + " Điều 5 Luật số 75/2015/QH13.";
    WorkResolver resolver = new WorkResolver(Registry.bundled());
    for (int cut = 0; cut <= text.length(); cut++) {
      String head = text.substring(0, cut);
      String tail = text.substring(cut);
      resolver.resolve(head, findInside(head), Setting.of(head, Optional.empty()));
      resolver.resolve(tail, findInside(tail), Setting.of(tail, Optional.empty()));
    }
  }
}
