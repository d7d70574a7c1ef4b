package vn.vankien.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Offsets point into the text as it was given, so that highlights and citations do. */
class OffsetsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          Nghị quyết về              ~ Nghị/quyết/về
          # decomposed letters keep all their marks
          nghi\u0323 quye\u0302\u0301t          ~ nghi\u0323/quye\u0302\u0301t
          # a soft hyphen inside belongs to the word, one behind it does not
          tinh gi\u00ADản\u00AD biên           ~ tinh/gi\u00ADản/biên
          # where a portal lost a line end, and where a copyist changed the marks
          Nghị quyếtHội nghị         ~ Nghị/quyết/Hội/nghị
          Nghị qưỹết số              ~ Nghị/qưỹết/số
          # a number spans its parts
          số 03 - KH/TƯ, ngày        ~ số/03 - KH/TƯ/03/KH/TƯ/ngày
          ngày 07 tháng 02 năm 2023. ~ ngày/07 tháng 02 năm 2023/07/tháng/02/năm/2023
          T.Ư Đoàn                   ~ T.Ư/Đoàn
          👍 xong 👍                  ~ xong
          """)
  void pointIntoTheOriginalText(String text, String words) throws IOException {
    assertThat(slices(VietnameseAnalysis.words(), text)).isEqualTo(words);
  }

  @Test
  void ofPairsRunFromTheFirstSyllableToTheSecond() throws IOException {
    assertThat(slices(VietnameseAnalysis.bigrams(), "Hoà  bình\u00A0lâu"))
        .isEqualTo("Hoà  bình/bình\u00A0lâu");
  }

  @Test
  void stayTrueFarBehindTheFirstBuffer() throws IOException {
    String text = "Kỉ luật BCH TƯ 03 - KH/TW; ".repeat(3000) + "hết";
    String[] words = slices(VietnameseAnalysis.words(), text).split("/");
    assertThat(words[words.length - 1]).isEqualTo("hết");
  }

  @Test
  void stayTrueBehindTheCharFilter() throws IOException {
    String text = Normalizer.normalize("Nghị quyết \uFEFFcủa Ðảng", Normalizer.Form.NFD);
    Analyzer analyzer =
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new WhitespaceTokenizer());
          }

          @Override
          protected Reader initReader(String field, Reader reader) {
            return new VietnameseCharFilter(reader);
          }
        };
    assertThat(Normalizer.normalize(slices(analyzer, text), Normalizer.Form.NFC))
        .isEqualTo("Nghị/quyết/của/Ðảng");
  }

  @Test
  void countACharacterThatTheReaderHandsOverAlone() throws IOException {
    String text = "số 18-NQ/TW của Đảng";
    List<String> words = new ArrayList<>();
    try (Analyzer analyzer = VietnameseAnalysis.words();
        TokenStream stream = analyzer.tokenStream("f", new OneByOne(text))) {
      collect(stream, text, words);
    }
    assertThat(String.join("/", words)).isEqualTo("số/18-NQ/TW/18/NQ/TW/của/Đảng");
  }

  private static String slices(Analyzer analyzer, String text) throws IOException {
    List<String> words = new ArrayList<>();
    try (analyzer;
        TokenStream stream = analyzer.tokenStream("f", text)) {
      collect(stream, text, words);
    }
    return String.join("/", words);
  }

  private static void collect(TokenStream stream, String text, List<String> words)
      throws IOException {
    OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
    stream.reset();
    while (stream.incrementToken()) {
      words.add(text.substring(offset.startOffset(), offset.endOffset()));
    }
    stream.end();
    assertThat(offset.endOffset()).isEqualTo(text.length());
  }

  /** A reader that gives one character at a time, as slow streams do. */
  private static final class OneByOne extends StringReader {

    OneByOne(String text) {
      super(text);
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
      return super.read(buffer, offset, Math.min(1, count));
    }
  }
}
