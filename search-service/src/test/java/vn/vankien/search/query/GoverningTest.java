package vn.vankien.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankien.index.DocumentIndexer;
import vn.vankien.index.DocumentSearcher;

/** What the registry alone answers, before any document has said a word. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoverningTest {

  private DocumentSearcher searcher;

  @BeforeAll
  void aNewIndex(@TempDir Path folder) throws IOException {
    DocumentIndexer.open(folder).close();
    searcher = DocumentSearcher.open(folder);
  }

  @AfterAll
  void close() throws IOException {
    searcher.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          luân chuyển cán bộ                       | qd/65-qd-tw/2022-04-28
          luan chuyen can bo theo van ban nao      | qd/65-qd-tw/2022-04-28
          những điều đảng viên không được làm      | qd/207-qd-tw/2026-07-26
          kỷ luật đảng viên                        | qd/212-qd-tw/2026-08-17
          về hưu sớm                               | kl/28-kl-tw/2022-02-21
          lay phieu tin nhiem                      | qd/96-qd-tw/2023-02-02
          kinh tế tư nhân                          | nq/68-nq-tw/2025-05-04
          học Bác                                  | ct/07-ct-tw/2026-07-13
          chuyển đổi số                            | nq/57-nq-tw/2024-12-22
          thể thức văn bản của đảng                | qd/399-qd-tw/2026-01-09
          thi hành điều lệ đảng                    | qd/208-qd-tw/2026-07-26
          tiep dan                                 | qd/11-qdi-tw/2019-02-18
          ke khai tai san                          | ct/33-ct-tw/2014-01-03
          cải cách tiền lương                      | nq/27-nq-tw/2018-05-21
          bảo hiểm xã hội                          | nq/28-nq-tw/2018-05-23
          chạy chức chạy quyền                     | qd/114-qd-tw/2023-07-11
          cai cach tu phap                         | nq/49-nq-tw/2005-06-02
          nhà ở xã hội                             | ct/34-ct-tw/2024-05-24
          quy chế bầu cử trong Đảng                | qd/190-qd-tw/2024-10-10
          công tác dân vận                         | nq/25-nq-tw/2013-06-03
          công tác dân tộc                         | nq/24-nq-tw/2003-03-12
          sinh hoạt chi bộ                         | ct/50-ct-tw/2025-07-23
          du lịch                                  | nq/26-nq-tw/2026-08-22
          nong nghiep nong dan nong thon           | nq/19-nq-tw/2022-06-16
          phát triển tp hcm                        | nq/31-nq-tw/2022-12-30
          kiem soat quyen luc trong to tung        | qd/132-qd-tw/2023-10-27
          kiểm soát quyền lực trong công tác cán bộ | qd/114-qd-tw/2023-07-11
          phát triển giáo dục đào tạo              | nq/71-nq-tw/2025-08-22
          kết nạp đảng viên                        | ct/28-ct-tw/2019-01-21
          bảo vệ chính trị nội bộ                  | qd/58-qd-tw/2022-02-08
          chính quyền địa phương 2 cấp             | kl/137-kl-tw/2025-03-28
          bầu cử quốc hội và hđnd                  | ct/46-ct-tw/2025-05-16
          """)
  void theFirstAnswerIsTheOneThatGovernsNow(String question, String work) throws IOException {
    assertThat(new Governing().answer(searcher, question))
        .first()
        .extracting(answer -> answer.entry().work().id())
        .isEqualTo(work);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ung thư", "tặng huy hiệu đảng", "cựu chiến binh", "giá vàng hôm nay"})
  void whatNoTitleSpeaksOfHasNoAnswer(String question) throws IOException {
    assertThat(new Governing().answer(searcher, question)).isEmpty();
  }
}
