package vn.vankien.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankien.document.Citation;
import vn.vankien.document.Resolution;
import vn.vankien.document.Work;

class WorkResolverTest {

  private final WorkResolver resolver = new WorkResolver(Registry.bundled());

  @ParameterizedTest(name = "{0} in {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the day decides
          Nghị quyết số 18-NQ/TW ngày 25/10/2017                  | 2023-05-01 | nq/18-nq-tw/2017-10-25
          Nghị quyết số 18-NQ/TW ngày 16/6/2022                   | 2023-05-01 | nq/18-nq-tw/2022-06-16
          # the year decides
          Quy định 294-QĐ/TW năm 2025                             | 2025-08-01 | qd/294-qd-tw/2025-05-26
          # the term decides
          Nghị quyết 26-NQ/TW khóa X                              | 2023-05-01 | nq/26-nq-tw/2008-08-05
          # the title decides
          Chỉ thị số 35-CT/TW về đại hội đảng bộ các cấp tiến tới Đại hội đại biểu toàn quốc lần thứ XIII của Đảng | 2020-05-01 | ct/35-ct-tw/2019-05-30
          # nothing is cited before it exists
          Chỉ thị số 35-CT/TW                                     | 2020-05-01 | ct/35-ct-tw/2019-05-30
          # the words around decide
          Nghị quyết số 18-NQ/TW giúp sắp xếp tổ chức bộ máy của hệ thống chính trị tinh gọn, hiệu lực, hiệu quả | 2023-05-01 | nq/18-nq-tw/2017-10-25
          # the issuer's words decide between the centre and a province
          Kết luận 09 của Ban Thường vụ Thành ủy Hải Phòng        | 2021-10-13 | kl/09-kl-tu.hai-phong/2021-03-04
          Ngày 4/3/2021, Ban Thường vụ Thành ủy Hải Phòng đã ban hành Kết luận số 09 về chuyển đổi số | 2021-10-13 | kl/09-kl-tu.hai-phong/2021-03-04
          # a Tỉnh ủy is no city's, however often the text names a city
          Thành ủy Hải Phòng học tập thành phố Hải Phòng. Theo Kết luận số 11-KL/TU ngày 14/8/2017 của Ban Thường vụ Tỉnh ủy, tỉnh Yên Bái đổi mới | 2020-05-01 | kl/11-kl-tu.yen-bai/2017-08-14
          # QĐ stands for QĐi
          Quy định số 08-QĐ/TW ngày 25/10/2018                    | 2020-05-01 | qd/08-qdi-tw/2018-10-25
          # a plenum with one resolution, and a title among several
          Nghị quyết Hội nghị lần thứ 11 Ban Chấp hành Trung ương Đảng khóa XIII | 2025-05-01 | nq/60-nq-tw/2025-04-12
          Nghị quyết Trung ương 5 khóa X về tiếp tục đổi mới phương thức lãnh đạo của Đảng đối với hoạt động của hệ thống chính trị | 2022-06-15 | nq/15-nq-tw/2007-07-30
          # a state number with its year is its own identity
          Nghị định số 30/2020/NĐ-CP                              | 2023-05-01 | nd/30-2020-nd-cp/2020
          # a work that the registry lacks, known from what is said of it
          Kết luận số 79-KL/TW ngày 25/12/2013                    | 2023-05-01 | kl/79-kl-tw/2013-12-25
          """)
  void leadsACitationToItsWork(String text, LocalDate written, String work) {
    assertThat(resolve(text, written)).isEqualTo(new Resolution.Resolved(List.of(work)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sơ kết Nghị quyết số 18-NQ/TW và Nghị quyết số 19-NQ/TW ngày 25/10/2017 của Trung ương | nq/18-nq-tw/2017-10-25 | nq/19-nq-tw/2017-10-25
          hai nghị quyết số 20-NQ/TW và số 21-NQ/TW, đều ban hành ngày 25/10/2017                | nq/20-nq-tw/2017-10-25 | nq/21-nq-tw/2017-10-25
          """)
  void documentsNamedInOneBreathAreOfOneDay(String text, String one, String other) {
    assertThat(
            resolver.resolve(
                text,
                new CitationFinder().find(text),
                Setting.of(text, Optional.of(LocalDate.of(2023, 5, 1)))))
        .extracting(Citation::resolution)
        .containsExactly(
            new Resolution.Resolved(List.of(one)), new Resolution.Resolved(List.of(other)));
  }

  @Test
  void saysSoWhenTheTextDoesNotDecide() {
    Resolution resolution = resolve("Nghị quyết số 18-NQ/TW", LocalDate.of(2023, 5, 1));
    assertThat(resolution).isInstanceOf(Resolution.Ambiguous.class);
    assertThat(resolution.works()).contains("nq/18-nq-tw/2017-10-25", "nq/18-nq-tw/2022-06-16");
  }

  @Test
  void meansAllResolutionsOfAPlenumThatPassedSeveral() {
    Resolution resolution = resolve("Nghị quyết Trung ương 6 khóa XII", LocalDate.of(2023, 5, 1));
    assertThat(resolution.works())
        .contains("nq/18-nq-tw/2017-10-25", "nq/19-nq-tw/2017-10-25", "nq/21-nq-tw/2017-10-25");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nq18                      | nq/18-nq-tw/2022-06-16 nq/18-nq-tw/2017-10-25
          18 nq tw 2017             | nq/18-nq-tw/2017-10-25
          nghị quyết 18 khóa XIII   | nq/18-nq-tw/2022-06-16
          qd 41                     | qd/41-qd-tw/2021-11-03
          NQ TW 6 khóa XII          | nq/18-nq-tw/2017-10-25 nq/19-nq-tw/2017-10-25 nq/20-nq-tw/2017-10-25 nq/21-nq-tw/2017-10-25
          111 kl tu                 | kl/111-kl-tu.yen-bai/2017-08-14
          """)
  void looksUpWhatAQueryNames(String query, String works) {
    assertThat(resolver.lookup(QueryNumbers.read(query).get(0).designation()))
        .extracting(Work::id)
        .containsExactly(works.split(" "));
  }

  @Test
  void aTitleThatSharesNothingIsAnotherWorks() {
    String cited =
        "Nghị quyết số 37 của Bộ Chính trị về định hướng nghiên cứu lý luận đến năm 2030";
    assertThat(resolve(cited, LocalDate.of(2023, 5, 1))).isInstanceOf(Resolution.Unresolved.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Tỉnh ủy Quảng Trị", "Tỉnh uỷ Quảng trị", "Ban Thường vụ Tỉnh ủy Quảng Trị"})
  void aProvinceIsOneHoweverItIsWritten(String committee) {
    String cited = "Nghị quyết số 02-NQ/TU, ngày 04/11/2016, của " + committee + " về đô thị";
    assertThat(resolve(cited, LocalDate.of(2023, 5, 1)))
        .isEqualTo(new Resolution.Resolved(List.of("nq/02-nq-tu.quang-tri/2016-11-04")));
  }

  @Test
  void takesNeitherTypeNorBodyOfAnotherForAWork() {
    assertThat(resolve("Quyết định 69 của Ban Bí thư", LocalDate.of(2023, 5, 1)))
        .isInstanceOf(Resolution.Unresolved.class);
    assertThat(resolve("Quyết định 69 của Bộ Chính trị", LocalDate.of(2023, 5, 1)).works())
        .containsExactly("qd/69-qd-tw/2022-07-06");
  }

  @Test
  void guessesNoProvince() {
    assertThat(resolve("Kết luận số 09-KL/TU", LocalDate.of(2022, 1, 1)))
        .isInstanceOf(Resolution.Unresolved.class);
  }

  private Resolution resolve(String text, LocalDate written) {
    List<Citation> found = new CitationFinder().find(text);
    Setting setting = Setting.of(text, Optional.of(written));
    return resolver.resolve(text, found, setting).get(0).resolution();
  }
}
