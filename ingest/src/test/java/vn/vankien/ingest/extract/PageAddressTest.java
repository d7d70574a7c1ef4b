package vn.vankien.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageAddressTest {

  @ParameterizedTest(name = "{0} -> {1} {2}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          # the editors' program writes the time into the id
          https://baochinhphu.vn/print/mot-bai-viet-102240809190307565.htm  ; baochinhphu.vn ; 2024-08-09T19:03:07
          https://xaydungchinhsach.chinhphu.vn/bai-119230605080910123.htm   ; xaydungchinhsach.chinhphu.vn ; 2023-06-05T08:09:10
          https://bao.vn/bai-20240809190307565.htm                          ; bao.vn         ; 2024-08-09T19:03:07
          # no month has the number 13
          https://bao.vn/bai-102241309190307565.htm                         ; bao.vn         ;
          # serial numbers, days in the path and in the slug say no time
          https://bao.vn/bai-1393876.html                                   ; bao.vn         ;
          https://bao.vn/chinh-tri/202504/bai-2124091/                      ; bao.vn         ;
          https://bao.vn/nghi-quyet-ngay-22122024-ve-can-bo-12346           ; bao.vn         ;
          # twins for telephones
          http://m.mattran.org.vn/bai.html                                  ; mattran.org.vn ;
          https://amp.laodong.vn/bai.ldo                                    ; laodong.vn     ;
          HTTPS://WWW.Nhandan.VN                                            ; nhandan.vn     ;
          # neither the web nor a site
          file:///tmp/mot-bai-102240809190307565.htm                        ;                ;
          http://127.0.0.1:8080/bai-102240809190307565.htm                  ;                ;
          http://localhost:8080/bai                                         ;                ;
          seed:000.txt                                                      ;                ;
          """)
  void saysTheSiteAndTheTime(String url, @Nullable String host, @Nullable String written) {
    assertThat(PageAddress.host(url).orElse(null)).isEqualTo(host);
    assertThat(PageAddress.written(url).map(Object::toString).orElse(null)).isEqualTo(written);
  }
}
