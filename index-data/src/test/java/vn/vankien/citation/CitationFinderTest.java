package vn.vankien.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankien.document.Citation;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.IssuingBody;
import vn.vankien.document.PinCite;
import vn.vankien.document.RelationKind;
import vn.vankien.document.Term;

class CitationFinderTest {

  private final CitationFinder finder = new CitationFinder();

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          thực hiện Nghị quyết số 18-NQ/TW của Trung ương     | Nghị quyết số 18-NQ/TW | full | 18-NQ/TW
          # random diacritics of a cloned page
          ban hành Nghị qưỹết số 60-NQ/TƯ mới                 | Nghị qưỹết số 60-NQ/TƯ | full | 60-NQ/TW
          # typed with blanks, and with slash and hyphen swapped
          theo Kế hoạch số 03 - KH/TW, ngày 1/12/2021         | Kế hoạch số 03 - KH/TW | full | 03-KH/TW
          theo Quyết định số 217/QĐ-TW                        | Quyết định số 217/QĐ-TW | full | 217-QĐ/TW
          # the type said twice
          (theo NQ 28-NQ/TU của Thành ủy)                     | NQ 28-NQ/TU | full | 28-NQ/TU
          # lost spaces
          căn cứ Nghị quyếtsố18-NQ/TW                         | Nghị quyếtsố18-NQ/TW | full | 18-NQ/TW
          sau khi có Quy định số 47 - QĐ/TWcủa BCH Trung ương | Quy định số 47 - QĐ/TW | full | 47-QĐ/TW
          # i for y
          theo Qui định số 41-QĐ/TW                           | Qui định số 41-QĐ/TW | full | 41-QĐ/TW
          # a scanner read SỐ as CỐ
          NGHỊ QUYẾT CỐ 19-NQ/TW                              | NGHỊ QUYẾT CỐ 19-NQ/TW | full | 19-NQ/TW
          # the state
          theo Nghị định số 30/2020/NĐ-CP                     | Nghị định số 30/2020/NĐ-CP | full | 30/2020/NĐ-CP
          Bộ luật số 100/2015/QH13                            | Bộ luật số 100/2015/QH13 | full | 100/2015/QH13
          # a PDF that lost its hyphens
          Nghị định số 61/2018/NĐCP ngày 23/4/2018            | Nghị định số 61/2018/NĐCP | full | 61/2018/NĐ-CP
          Thông tư số 01/2018/TTVPCP                          | Thông tư số 01/2018/TTVPCP | full | 01/2018/TT-VPCP
          Thông tư liên tịch số 05/2018/TTLT-BTC-BNV          | Thông tư liên tịch số 05/2018/TTLT-BTC-BNV | full | 05/2018/TTLT-BTC-BNV
          # a symbol that no table knows, after its type
          tại Kết luận số 72/KL - TTr của Thanh tra           | Kết luận số 72/KL - TTr | full | 72/KL-TTr
          triển khai Quyết định số 476-QĐNS/TW của Ban Bí thư | Quyết định số 476-QĐNS/TW | full | 476-QĐNS/TW
          # "có" is no "cố", and a department no "số"
          vừa có Công văn số 913/VPCP-CN gửi các bộ           | Công văn số 913/VPCP-CN | full | 913/VPCP-CN
          trên cơ sở Nghị định 67/CP                          | Nghị định 67/CP | full | 67/CP
          Nghị quyết Trung ương 5 khóa (XII)                  | Nghị quyết Trung ương 5 khóa (XII) | named | ``
          # short, in any case of letters
          theo Nghị quyết 45 của Bộ Chính trị                 | Nghị quyết 45 | short | 45-NQ/TW
          theo hướng dẫn 16 của Ban Tổ chức Trung ương        | hướng dẫn 16 | short | 16-HD/BTCTW
          thực hiện Hướng Dẫn Số 16, các đơn vị               | Hướng Dẫn Số 16 | short | 16
          ban hành CTHĐ số 17-CTr/TU                          | CTHĐ số 17-CTr/TU | full | 17-CTr/TU
          theo Tờ trình 05-TTr/BCSĐ                           | Tờ trình 05-TTr/BCSĐ | full | 05-TTr/BCSĐ
          # the symbol stops at the type
          theo Nghị quyết số 11-NQ của Bộ Chính trị           | Nghị quyết số 11-NQ | short | 11-NQ/TW
          # a plenum's resolution
          Nghị quyết Trung ương 4 (khóa XII) về xây dựng Đảng | Nghị quyết Trung ương 4 (khóa XII) | named | ``
          Nghị quyết T.Ư 4, khóa XI                           | Nghị quyết T.Ư 4, khóa XI | named | ``
          Nghị quyết Trung 5 (khóa X)                         | Nghị quyết Trung 5 (khóa X) | named | ``
          tinh thần NQTW 7 vào cuộc sống                      | NQTW 7 | named | ``
          Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương khoá X | Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương khoá X | named | ``
          Nghị quyết Hội nghị lần thứ 10, của Ban Chấp hành Trung ương Đảng (khóa XI) | Nghị quyết Hội nghị lần thứ 10, của Ban Chấp hành Trung ương Đảng (khóa XI) | named | ``
          # what a notice announces stands between it and its body
          Thông báo số 20 kết luận của Bộ Chính trị           | Thông báo số 20 | short | 20-TB/TW
          # the plenum's word stands between a type and its number
          Nghị quyết Trung ương 10 - NQ/TW                    | Nghị quyết Trung ương 10 - NQ/TW | full | 10-NQ/TW
          Nghị quyết Đại hội lần thứ XVII Đảng bộ thành phố Hà Nội | Nghị quyết Đại hội lần thứ XVII Đảng bộ thành phố Hà Nội | named | ``
          Nghị quyết Đại hội Đảng toàn quốc lần thứ XI        | Nghị quyết Đại hội Đảng toàn quốc lần thứ XI | named | ``
          Nghị quyết Đại hội Đảng bộ tỉnh Kon Tum lần thứ XV  | Nghị quyết Đại hội Đảng bộ tỉnh Kon Tum lần thứ XV | named | ``
          - Căn cứ Điều lệ Đảng;                              | Điều lệ Đảng | named | ``
          """)
  void findsTheDocumentThatATextNames(String text, String span, String form, String number) {
    List<Citation> found = finder.find(text);
    assertThat(found).hasSize(1);
    Citation citation = found.get(0);
    assertThat(citation.matchedText()).isEqualTo(span);
    assertThat(citation.span().in(text)).isEqualTo(span);
    assertThat(citation.form()).isEqualTo(form);
    assertThat(citation.number().map(DocumentNumber::toString).orElse(citation.serial()))
        .isEqualTo(number);
  }

  @ParameterizedTest(name = "{0} names none: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          thi hành kỷ luật 6 đảng viên                   | luật is half a word
          tổ chức thực hiện 7 Nghị quyết chuyên đề       | a count before the type
          ban hành 3 quy định, 2 quyết định, 2 kết luận  | counts
          Quy định 15 điều đảng viên không được làm      | a count after the type
          Kế hoạch 5 năm 2021-2025                       | a count after the type
          Kế hoạch 2021-2025                             | a period
          Hội nghị Trung ương 6 khóa XIII                | a plenum is no resolution
          Hội nghị T.Ư 8 khóa XII                        | a plenum is no resolution
          bế mạc bằng bài phát biểu kết luận Hội nghị lần thứ 8 | a speech
          Nghị quyết Hội nghị Trung ương (HNTƯ) 6 khóa XVIII    | another country's party
          căn hộ ở tòa nhà CT2, khu đô thị mới           | a block of flats
          chấm phương án số 20 là tốt nhất               | a design
          vượt quy định 30%                              | a share
          ngày 6/1-7/2/1930 và ngày 14/10/1930-14/10/2021 | days
          xem tại https://example.vn/18-nq-tw/2017       | an address
          Quy định năm 2021 về hải quan                  | a year
          Quyết định 2021 được ban hành                  | a year
          """)
  void takesNothingElseForACitation(String text, String reason) {
    assertThat(finder.find(text)).as(reason).isEmpty();
  }

  @Test
  void splitsAListAndSharesWhatFollowsIt() {
    String text = "sớm sửa đổi Quy định số 293 và 294 của Ban Bí thư nhằm thống nhất tên gọi.";
    List<Citation> found = finder.find(text);
    assertThat(found).extracting(Citation::matchedText).containsExactly("Quy định số 293", "294");
    assertThat(found).extracting(Citation::form).containsExactly("short", "list-member");
    assertThat(found)
        .extracting(citation -> citation.issuer().map(IssuingBody::name).orElse(""))
        .containsOnly("Ban Bí thư");
    assertThat(found).extracting(citation -> citation.relation().wire()).containsOnly("amends");
  }

  @Test
  void givesASharedSymbolToEveryMemberOfAList() {
    List<Citation> found =
        finder.find("quán triệt các Nghị quyết số 18, 19-NQ/TW và NQ 24, 25-NQ/TW.");
    assertThat(found)
        .extracting(citation -> citation.number().map(DocumentNumber::toString).orElse(""))
        .containsExactly("18-NQ/TW", "19-NQ/TW", "24-NQ/TW", "25-NQ/TW");
  }

  @Test
  void readsDayIssuerTermAndTitleAfterANumber() {
    Citation citation =
        only(
            "Tổng kết Nghị quyết số 18-NQ/TW, ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng khóa"
                + " XII về “Một số vấn đề về tiếp tục đổi mới bộ máy” tại tỉnh Mẫu.");
    assertThat(citation.date()).contains(LocalDate.of(2017, 10, 25));
    assertThat(citation.issuer()).contains(new IssuingBody("TW", "Ban Chấp hành Trung ương"));
    assertThat(citation.designation().term()).contains(new Term(12));
    assertThat(citation.title()).contains("Một số vấn đề về tiếp tục đổi mới bộ máy");
    assertThat(citation.relation().wire()).isEqualTo("reviews");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Quy định số 04-QĐi/TW ngày 25.7.2018                                   | 2018-07-25
          Quy định số 04-QĐi/TW ngày 25-7-2018                                   | 2018-07-25
          Quy định số 04-QĐi/TW (ngày 25/7/2018)                                 | 2018-07-25
          Quy định số 04-QĐi/TW, ngày 25 tháng 7 năm 2018                        | 2018-07-25
          # the day before the number
          Ngày 23 tháng 9 năm 2019 Bộ chính trị đã ban hành Quy định số 205/QĐ-TW | 2019-09-23
          Ngày 28/7/2021, Tổng Bí thư đã ký ban hành Quy định số 22-QĐ/TW        | 2021-07-28
          # a deadline, an effect, the day of a meeting
          theo Kết luận số 27-KL/TW trước ngày 30/6/2022                         |
          Ngày 9/8/2024, đoàn kiểm tra việc thực hiện Chỉ thị số 35-CT/TW        |
          """)
  void readsTheDayOfTheCitedDocument(String text, LocalDate day) {
    assertThat(only(text).date().orElse(null)).isEqualTo(day);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Điều 8 Nghị quyết 653 quy định tạm dừng tiếp nhận        | Nghị quyết 653
          Chỉ thị 50 yêu cầu không phân biệt người vi phạm         | Chỉ thị 50
          tinh thần chỉ thị 05 mà chi bộ đã học                    | chỉ thị 05
          hiểu rằng quy định 85 chỉ áp dụng với cán bộ             | quy định 85
          quyết định 807 ra ngày 2/4/2004                          | quyết định 807
          vi phạm quy định 102/2017 của Bộ Chính trị               | quy định 102/2017
          theo quyết định số 151/2007 của Thủ tướng                | quyết định số 151/2007
          ban hành kế hoạch số 11 triển khai công việc             | kế hoạch số 11
          Quyết định số 631 - QĐNS/TW về nhân sự                   | Quyết định số 631 - QĐNS/TW
          Nghị quyết số 750/NQ - UBTVQH 14 về thời hạn             | Nghị quyết số 750/NQ - UBTVQH 14
          """)
  void readsWhatReportersLeaveOut(String text, String citation) {
    assertThat(only(text).matchedText()).isEqualTo(citation);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Quy định 3 độ tuổi cho cấp ủy viên",
        "ban hành nghị quyết 20 điều, quy định 12 nhóm việc",
        "quy định 05 nội dung phải công khai",
        "sửa đổi Điều lệ Đảng Cộng sản Trung Quốc",
        "chỉ tiêu do Nghị quyết Đại hội lần thứ XII của Hội đề ra",
        "họp bàn nghị quyết 9/2017",
      })
  void takesCountsAndOthersForNoCitation(String text) {
    assertThat(new CitationFinder().find(text)).isEmpty();
  }

  @Test
  void theIssuerThatIsNamedComesBeforeTheOneThatSigns() {
    Citation citation =
        only("Thường trực Ban Bí thư đã ký ban hành Quy định số 55 của Bộ Chính trị về nêu gương.");
    assertThat(citation.issuer().orElseThrow().name()).isEqualTo("Bộ Chính trị");
    assertThat(citation.number().orElseThrow()).hasToString("55-QĐ/TW");
  }

  @Test
  void whatIsDoneToOneIsDoneToTheOther() {
    assertThat(new CitationFinder().find("Sơ kết việc thực hiện Chỉ thị 05 và Chỉ thị 42."))
        .extracting(Citation::relation)
        .containsExactly(RelationKind.REVIEWS, RelationKind.REVIEWS);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          thực hiện Kết luận số 24-KL/TW năm 2012 của Bộ Chính trị               | 2012
          thực hiện Kết luận số 24-KL/TW, năm 2012 của Bộ Chính trị              | 2012
          thực hiện Kết luận số 24-KL/TW, năm 2017, Bộ Chính trị đã kiểm tra     | 0
          """)
  void readsTheYearThatBelongsToTheCitedDocument(String text, int year) {
    assertThat(only(text).designation().year().orElse(0)).isEqualTo(year);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          triển khai thực hiện Kết luận số 21-KL/TW                  | implements
          sơ kết 5 năm thực hiện Nghị quyết số 18-NQ/TW              | reviews
          có hiệu lực từ ngày ký và thay thế Quy định số 105-QĐ/TW   | replaces
          Quy định 222-QĐ/TW đã được thay thế bởi văn bản khác       | replacedBy
          sửa đổi, bổ sung một số điều của Quy định số 69-QĐ/TW      | amends
          bãi bỏ Quyết định số 31-QĐ/TW                              | repeals
          - Căn cứ Quy định số 30-QĐ/TW                              | basedOn
          hướng dẫn thực hiện Quy định số 07-QĐi/TW                  | guides
          nhắc đến Quy định số 07-QĐi/TW                             | cites
          """)
  void readsWhatTheTextDoesToTheDocument(String text, String relation) {
    assertThat(only(text).relation().wire()).isEqualTo(relation);
  }

  @Test
  void followsANameThatTheTextHasIntroduced() {
    String text =
        "Ban hành Quy định số 80-QĐ/TW ngày 18/8/2022 về phân cấp quản lý cán bộ (sau đây gọi tắt là Quy"
            + " định 80).\nQuy định 80 gồm 6 chương.";
    List<Citation> found = finder.find(text);
    assertThat(found)
        .extracting(Citation::matchedText)
        .containsExactly("Quy định số 80-QĐ/TW", "Quy định 80", "Quy định 80");
    assertThat(found.get(2)).isInstanceOf(Citation.BackReference.class);
    assertThat(found.get(2).date()).contains(LocalDate.of(2022, 8, 18));
    assertThat(found.get(2).number()).contains(DocumentNumber.party("80", "QĐ", "TW"));
  }

  @Test
  void keepsTheCitationInsideATitleApart() {
    List<Citation> found =
        finder.find(
            "Kết luận số 50-KL/TW ngày 28/02/2023 về tiếp tục thực hiện Nghị quyết số 18-NQ/TW ngày"
                + " 25/10/2017 của Ban Chấp hành Trung ương.");
    assertThat(found)
        .extracting(citation -> citation.date().map(LocalDate::toString).orElse(""))
        .containsExactly("2023-02-28", "2017-10-25");
  }

  @Test
  void readsThePinCite() {
    assertThat(only("theo điểm a khoản 2 Điều 5 Quy định số 37-QĐ/TW").mention().provision())
        .contains(new PinCite("5", "2", "a"));
    assertThat(only("(Điều 20 Luật số 75/2015/QH13, có hiệu lực)").mention().provision())
        .contains(new PinCite("20", "", ""));
  }

  @Test
  void knowsTheNumberThatTheDocumentBears() {
    String text =
        "BAN CHẤP HÀNH TRUNG ƯƠNG\n-------\nĐẢNG CỘNG SẢN VIỆT NAM\n\nSố: 97-QĐ/TW\n\nHà Nội, ngày 07 tháng"
            + " 02 năm 2023\n\nQUY ĐỊNH\nVỀ CHỨC NĂNG\n- Căn cứ Quy định số 24-QĐ/TW;";
    List<Citation> found = finder.find(text);
    assertThat(found).extracting(Citation::form).containsExactly("self", "full");
    assertThat(found.get(0).matchedText()).isEqualTo("Số: 97-QĐ/TW");
  }

  @Test
  void countsSpansInTheTextAsItIsAndNotAsItIsRead() {
    String decomposed =
        java.text.Normalizer.normalize(
            "Thực hiện Nghị quyết số 18-NQ/TƯ;", java.text.Normalizer.Form.NFD);
    assertThat(only(decomposed).matchedText())
        .isEqualTo(
            java.text.Normalizer.normalize(
                "Nghị quyết số 18-NQ/TƯ", java.text.Normalizer.Form.NFD));
    assertThat(only("Nghị\u00A0quyết\u200B số\u00A018-NQ/TW").matchedText())
        .isEqualTo("Nghị\u00A0quyết\u200B số\u00A018-NQ/TW");
  }

  private Citation only(String text) {
    List<Citation> found = finder.find(text);
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
