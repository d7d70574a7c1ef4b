package vn.vankien.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberReaderTest {

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          18-NQ/TW              ~ 18-nq/tw|18 nq tw
          # typists put spaces around the hyphen, on one side or both, or a long dash
          03 - KH/TW            ~ 3-kh/tw|3 kh tw
          165- QĐ/TW            ~ 165-qđ/tw|165 qđ tw
          28 – KL/TƯ            ~ 28-kl/tw|28 kl tw
          # slash and dash swapped, as three sites print it
          96/QĐ-TW              ~ 96-qđ/tw|96 qđ tw
          18/NQ-TW              ~ 18-nq/tw|18 nq tw
          # the Central Committee is TW, however it is written
          21-KL/TƯ              ~ 21-kl/tw|21 kl tw
          21-KL/T.Ư             ~ 21-kl/tw|21 kl tw
          21-KL/T.W             ~ 21-kl/tw|21 kl tw
          # no hyphen at all
          84 QĐ/TWĐTN           ~ 84-qđ/twđtn|84 qđ twđtn
          367 - QĐ/TWĐTN-VP     ~ 367-qđ/twđtn-vp|367 qđ twđtn vp
          # Quy định has had a code of its own
          07-QĐi/TW             ~ 7-qđi/tw|7 qđi tw
          36-HD/VPTW            ~ 36-hd/vptw|36 hd vptw
          35-CT/TU              ~ 35-ct/tu|35 ct tu
          # typed in a hurry
          18-nq/tw              ~ 18-nq/tw|18 nq tw
          96-qd/tw              ~ 96-qđ/tw|96 qd tw
          30/2020/nd-cp         ~ 30/2020/nđ-cp|30 2020 nd cp
          # the state's form
          30/2020/NĐ-CP         ~ 30/2020/nđ-cp|30 2020 nđ cp
          57/2020/QH14          ~ 57/2020/qh14|57 2020 qh14
          06/2022-QH15          ~ 6/2022/qh15|6 2022 qh15
          1234/QĐ-TTg           ~ 1234/qđ-ttg|1234 qđ ttg
          1234-QĐ/TTg           ~ 1234/qđ-ttg|1234 qđ ttg
          02/2024/TT-BTC        ~ 2/2024/tt-btc|2 2024 tt btc
          01/2014/TTLT-BTC-BTP  ~ 1/2014/ttlt-btc-btp|1 2014 ttlt btc btp
          18/2020/QĐ - TTg      ~ 18/2020/qđ-ttg|18 2020 qđ ttg
          101/CP                ~ 101/cp|101 cp
          12a/2019/NĐ-CP        ~ 12a/2019/nđ-cp|12a 2019 nđ cp
          # a title behind the number is no part of it
          18-NQ/TW - Nghị quyết ~ 18-nq/tw|18 nq tw nghị quyết
          SỐ 18-NQ/TW - VỀ      ~ số 18-nq/tw|18 nq tw về
          101/CP - VỀ           ~ 101/cp|101 cp về
          # glued to its title, as a law portal prints it
          18-NQ/TW-Nghị quyết   ~ 18-nq/tw|18 nq tw nghị quyết
          # decomposed letters: U and a horn
          21-KL/TU\u031B        ~ 21-kl/tw|21 kl tw
          # in a sentence, with its type and a full stop
          Nghị quyết số 18-NQ/TW. ~ nghị quyết số 18-nq/tw|18 nq tw
          """)
  void writesOneTermForEverySpellingOfANumber(String text, String terms) throws IOException {
    assertThat(words(text)).isEqualTo(terms);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          25/10/2017                ~ 2017-10-25|25 10 2017
          25-10-2017                ~ 2017-10-25|25 10 2017
          24.1.2019                 ~ 2019-01-24|24 1 2019
          4/03/2021                 ~ 2021-03-04|4 3 2021
          2017-10-25                ~ 2017-10-25|2017 10 25
          ngày 07 tháng 02 năm 2023 ~ ngày 2023-02-07|7 tháng 2 năm 2023
          29/02/2024                ~ 2024-02-29|29 2 2024
          # no such day
          29/02/2023                ~ 29 2 2023
          32/13/2024                ~ 32 13 2024
          """)
  void writesOneTermForEverySpellingOfADate(String text, String terms) throws IOException {
    assertThat(words(text)).isEqualTo(terms);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          # a fraction, a range, a telephone, a ratio, a time
          24/7               ~ 24 7
          2021-2030          ~ 2021 2030
          080.48161          ~ 80 48161
          60 km/h            ~ 60 km h
          8:30               ~ 8 30
          # a list of articles beside a word with a capital
          5 - Luật đất đai   ~ 5 luật đất đai
          2020/NĐ            ~ 2020 nđ
          10 và 11           ~ 10 và 11
          # cut short
          30/2020/           ~ 30 2020
          18-                ~ 18
          18-NQ              ~ 18 nq
          """)
  void readsNoNumberWhereThereIsNone(String text, String terms) throws IOException {
    assertThat(words(text)).isEqualTo(terms);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          05-CT/TW                 ~ 5-ct/tw
          96/QĐ-TW                 ~ 96-qđ/tw
          02/2024/TT-BTC           ~ 2/2024/tt-btc
          18-NQ/TW ngày 25/10/2017 ~ 18-nq/tw
          25/10/2017               ~
          Kết luận 09              ~
          ''                       ~
          """)
  void givesTheTermOfANumberAlone(String text, String term) {
    assertThat(VietnameseAnalysis.numberTerm(text).orElse(null)).isEqualTo(term);
  }

  private static String words(String text) throws IOException {
    return VietnameseAnalysisTest.terms(VietnameseAnalysis.words(), text);
  }
}
