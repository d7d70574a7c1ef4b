package vn.vankien.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankien.document.Designation;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.IssuingBody;
import vn.vankien.document.Term;

class QueryNumbersTest {

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          18-NQ/TW                             | 18-NQ/TW | RESOLUTION
          nq18                                 | 18 | RESOLUTION
          NQ 18                                | 18 | RESOLUTION
          nghi quyet 18                        | 18 | RESOLUTION
          18 nq tw                             | 18-NQ/TW | RESOLUTION
          18-nq-tw                             | 18-NQ/TW | RESOLUTION
          18nqtw                               | 18-NQ/TW | RESOLUTION
          nq 18 tw                             | 18-NQ/TW | RESOLUTION
          Nghị quyết số 18-NQ/TW năm 2022      | 18-NQ/TW 2022 | RESOLUTION
          18-nq/tw 2017                        | 18-NQ/TW 2017 | RESOLUTION
          Kết luận 09                          | 9 | CONCLUSION
          KL 28                                | 28 | CONCLUSION
          28 - KL/TƯ                           | 28-KL/TW | CONCLUSION
          nghị quyết 18 khóa XII               | 18 XII | RESOLUTION
          NQ TW 6 khóa XII                     | TW6 XII | RESOLUTION
          nq tw4                               | TW4 | RESOLUTION
          nghị quyết trung ương 5 khoá 10      | TW5 X | RESOLUTION
          # the code alone does not tell Quy định from Quyết định
          qd 41                                | 41 |
          Quy định 41-QĐ/TW                    | 41-QĐ/TW | REGULATION
          hd 05 vptw                           | 05-HD/VPTW | GUIDANCE
          nghị định 30/2020/nđ-cp              | 30/2020/NĐ-CP | DECREE
          chi thi so 35                        | 35 | DIRECTIVE
          41-qd/tw                             | 41-QĐ/TW |
          """)
  void readsTheNumberThatAQueryNames(String query, String names, String type) {
    assertThat(QueryNumbers.read(query)).hasSize(1);
    QueryNumbers.Match match = QueryNumbers.read(query).get(0);
    assertThat(match.span().in(query)).isEqualTo(query);
    assertThat(match.designation().type().map(Enum::name).orElse(null)).isEqualTo(type);
    assertThat(said(match.designation())).isEqualTo(names);
  }

  private static String said(Designation designation) {
    String number =
        designation.plenum().isPresent()
            ? "TW" + designation.plenum().getAsInt()
            : designation.number().map(DocumentNumber::toString).orElse(designation.serial());
    String term = designation.term().map(Term::roman).map(t -> " " + t).orElse("");
    return number
        + term
        + (designation.year().isPresent() ? " " + designation.year().getAsInt() : "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tinh giản biên chế",
        "tinh gian bien che",
        "năm 2020",
        "quy định năm 2020",
        "quy định 2020",
        "công chức",
        "CT TNHH",
        "đại hội đảng bộ các cấp nhiệm kỳ 2025-2030",
        "dai hoi dang bo 2025-2030",
        "kế hoạch 5 năm",
        "ke hoach 5 nam",
        "quy định 15 điều",
        "NQ về xây dựng và phát triển Hải Phòng",
        "91 năm ngày thành lập",
        "kỷ luật 6 đảng viên",
        "hội nghị trung ương 6 khóa XIII",
        "da 5 lan",
        "ngày 25/10/2017",
        "xử lý kỷ luật 100%",
        ""
      })
  void anOrdinaryQueryNamesNone(String query) {
    assertThat(QueryNumbers.read(query)).isEmpty();
  }

  @Test
  void leavesTheOtherWordsToTheSearch() {
    String query = "đánh giá 124-qđ/tw và nq 18 về bộ máy";
    assertThat(QueryNumbers.read(query))
        .extracting(match -> match.span().in(query))
        .containsExactly("124-qđ/tw", "nq 18");
  }

  @Test
  void tellsTheCentreFromAProvince() {
    assertThat(QueryNumbers.read("kl 09 tu").get(0).designation().issuer())
        .map(IssuingBody::code)
        .contains("TU");
    assertThat(QueryNumbers.read("kl 09 tư").get(0).designation().issuer())
        .map(IssuingBody::code)
        .contains("TW");
  }
}
