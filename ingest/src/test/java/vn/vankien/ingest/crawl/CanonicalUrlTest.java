package vn.vankien.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalUrlTest {

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://TinhMau.example/tin#binh-luan       | https://tinhmau.example/tin
          https://tinhmau.example:443/tin             | https://tinhmau.example/tin
          https://tinhmau.example/a/../tin/./1        | https://tinhmau.example/tin/1
          https://tinhmau.example/tin?utm_source=fb&id=1 | https://tinhmau.example/tin?id=1
          https://tinhmau.example/tin;jsessionid=A1B2?id=1 | https://tinhmau.example/tin?id=1
          # the letter case of a path is the server's business
          https://tinhmau.example/Pages/Tin.aspx      | https://tinhmau.example/Pages/Tin.aspx
          https://tinhmau.example/tin%2Dtuc           | https://tinhmau.example/tin-tuc
          # dates repeat two numbers now and then
          https://tinhmau.example/2026/11/11/tin      | https://tinhmau.example/2026/11/11/tin
          # relative links gone wrong
          https://tinhmau.example/a/b/a/b/a/b/        |
          https://tinhmau.example/tin/tin/tin/1       |
          https://user:pass@tinhmau.example/          |
          ftp://tinhmau.example/                      |
          mailto:vanthu@tinhmau.example               |
          javascript:void(0)                          |
          /tin                                        |
          """)
  void givesOneAddressForOnePage(String url, String canonical) {
    assertThat(CanonicalUrl.of(url).map(URI::toString).orElse(null)).isEqualTo(canonical);
  }
}
