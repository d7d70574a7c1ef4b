package vn.vankien.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tinh giản biên chế theo văn bản nào?           | tinh giản biên chế
          quy dinh tai dau: dang phi                     | dang phi
          văn bản nào quy định về luân chuyển cán bộ     | luân chuyển cán bộ
          văn bản nào?                                   | văn bản nào?
          """)
  void leavesTheMannersOfAskingOut(String question, String task) {
    assertThat(Task.of(question).words()).isEqualTo(task);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nghỉ hưu sớm ở xã theo quy định nào | tinh giản biên chế ở xã
          nghi huu som o xa                   | tinh gian bien che o xa
          hồ sơ xin vào Đảng                  | hồ sơ kết nạp đảng viên
          """)
  void saysWhatPeopleCallATaskAsTitlesPutIt(String question, String restated) {
    assertThat(Task.of(question).restated()).containsExactly(restated);
  }

  @Test
  void aTaskInTheWordsOfTitlesStandsAsItIs() {
    assertThat(Task.of("tinh giản biên chế").restated()).isEmpty();
  }
}
