package vn.vankien.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Cases of the standards' own texts: encoding.spec.whatwg.org and the prescan of
 * html.spec.whatwg.org.
 */
class TextDecoderTest {

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <meta charset=windows-1258>                          | windows-1258
          <META CharSet = 'viscii'/>                           | viscii
          <meta content="text/html; charset=koi8-r" http-equiv=Content-Type> | koi8-r
          # content counts only with http-equiv
          <meta name=x content="text/html; charset=koi8-r">    |
          # what stands in a comment, an attribute or another element is no meta
          <!-- <meta charset=koi8-r> --><meta charset=utf-8>   | utf-8
          <a title="<meta charset=koi8-r>"><meta charset=gbk>  | gbk
          <metal charset=koi8-r>                               |
          <!doctype html><?x y><html lang=vi><meta charset="x">| x
          # the first of two attributes counts
          <meta charset=gbk charset=koi8-r>                    | gbk
          <meta charset=                                       |
          """)
  void findsTheLabelThatThePrescanFinds(String page, String label) {
    assertThat(MetaCharset.find(page.getBytes(StandardCharsets.ISO_8859_1)).orElse(null))
        .isEqualTo(label);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          latin1          | windows-1252
          ISO-8859-1      | windows-1252
          iso-8859-9      | windows-1254
          tis-620         | x-windows-874
          ks_c_5601-1987  | x-windows-949
          gb2312          | GB18030
          shift_jis       | windows-31j
          unicode         | UTF-16LE
          utf8            | UTF-8
          x-user-defined  | windows-1252
          ' x-cp1258 '    | windows-1258
          # known to Java and not to the web
          viscii          |
          nonsense!       |
          """)
  void knowsWhatALabelMeansOnTheWeb(String label, String charset) {
    assertThat(CharsetLabels.find(label))
        .isEqualTo(
            charset == null
                ? java.util.Optional.empty()
                : java.util.Optional.of(Charset.forName(charset)));
  }

  @Test
  void believesTheHeaderBeforeTheMetaAndTheBytesBeforeBoth() {
    byte[] russian = "<meta charset=windows-1251><p>Привет</p>".getBytes(Charset.forName("KOI8-R"));
    assertThat(TextDecoder.decodePage(russian, "text/html; charset=KOI8-R")).contains("Привет");
    byte[] utf8 = "<meta charset=windows-1252><p>Nghị quyết</p>".getBytes(StandardCharsets.UTF_8);
    assertThat(TextDecoder.decodePage(utf8, "text/html; charset=iso-8859-1"))
        .contains("Nghị quyết");
    byte[] marked = "\uFEFF<p>Nghị quyết</p>".getBytes(StandardCharsets.UTF_16LE);
    assertThat(TextDecoder.decodePage(marked, "text/html; charset=utf-8")).contains("Nghị quyết");
  }

  @Test
  void takesNoPageForUtf16BecauseItSaysSo() {
    byte[] page = "<meta charset=utf-16><p>Nghi quyet</p>".getBytes(StandardCharsets.US_ASCII);
    assertThat(TextDecoder.decodePage(page, "text/html; charset=utf-16le")).contains("Nghi quyet");
  }

  @Test
  void survivesAnyBytes() {
    java.util.Random random = new java.util.Random(5);
    for (int i = 0; i < 2000; i++) {
      StringBuilder page = new StringBuilder();
      for (int k = random.nextInt(30); k > 0; k--) {
        page.append("<meta charset=\"'/>!-- content=; http-equiv \t\0".charAt(random.nextInt(44)));
      }
      byte[] bytes = page.toString().getBytes(StandardCharsets.ISO_8859_1);
      assertThat(TextDecoder.decodePage(bytes, page.toString())).isNotNull();
    }
  }
}
