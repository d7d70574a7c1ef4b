package vn.vankien.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankien.document.DocumentNumber;

class NumberGrammarTest {

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          18-NQ/TW                     | 18-NQ/TW
          # serials below ten are printed with a zero
          5-CT/TW                      | 05-CT/TW
          # typists write the centre in many ways
          21-KL/TƯ                     | 21-KL/TW
          40-CT/ T.Ư                   | 40-CT/TW
          60-NQ/Tw                     | 60-NQ/TW
          # a province is not the centre
          09-KL/TU                     | 09-KL/TU
          # blanks around the signs, any dash
          03 - KH/TW                   | 03-KH/TW
          165- QĐ/TW                   | 165-QĐ/TW
          40 – CT/TW                   | 40-CT/TW
          # slash and hyphen swapped
          96/QĐ-TW                     | 96-QĐ/TW
          19/NQ-TW                     | 19-NQ/TW
          1234-QĐ/TTg                  | 1234/QĐ-TTg
          # a sign is missing
          84 QĐ/TWĐTN                  | 84-QĐ/TWĐTN
          18NQ/TW                      | 18-NQ/TW
          18-NQTW                      | 18-NQ/TW
          # capitals hide the small letter of QĐi
          07-QĐI/TW                    | 07-QĐi/TW
          01-QĐi/UBKTTW                | 01-QĐi/UBKTTW
          # slips: a doubled letter, a wrong office, an O for a zero
          09-QĐ/VVPTW                  | 09-QĐ/VPTW
          01/VBHB-VPQH                 | 01/VBHN-VPQH
          1O-CT/TW                     | 10-CT/TW
          # the wrong D with a stroke
          58 - QÐ/TW                   | 58-QĐ/TW
          # a department, and one that we have no name for
          06-KL/BTCTW                  | 06-KL/BTCTW
          12-BC/BXYTU                  | 12-BC/BXYTU
          1108 - NQ/ĐU                 | 1108-NQ/ĐU
          # cells of a title block run together
          367 - QĐ/TWĐTN-VPĐOÀN        | 367-QĐ/TWĐTN-VP
          # the state
          30/2020/NĐ-CP                | 30/2020/NĐ-CP
          1234/QĐ-TTg                  | 1234/QĐ-TTg
          57/2020/QH14                 | 57/2020/QH14
          353/2017/UBTVQH14            | 353/2017/UBTVQH14
          02/2024/TT-BTC               | 02/2024/TT-BTC
          12/VBHN-VPQH                 | 12/VBHN-VPQH
          06/2022-QH15                 | 06/2022/QH15
          08 /2017/TT-BTNMT            | 08/2017/TT-BTNMT
          19/2016 /TT-NHNN             | 19/2016/TT-NHNN
          18/2020/QĐ - TTg             | 18/2020/QĐ-TTg
          21/2018/TT- BGTVT            | 21/2018/TT-BGTVT
          127/2018/nđ-cp               | 127/2018/NĐ-CP
          01/2017/TTLT-BCA-BQP-BTC     | 01/2017/TTLT-BCA-BQP-BTC
          19/2008/NQLT/CP-UBTWMTTQVN   | 19/2008/NQLT/CP-UBTWMTTQVN
          72/2025/NQLT/UBTVQH15-CP- ĐCTUBTWMTTQVN | 72/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN
          # joint circulars before 2009 have another slash
          46/2001/TTLT/BTC-BGDĐT       | 46/2001/TTLT/BTC-BGDĐT
          101/CP                       | 101/CP
          73-CP                        | 73/CP
          123/BTC-TCCB                 | 123/BTC-TCCB
          522b/NQ-UBTVQH13             | 522b/NQ-UBTVQH13
          # laws of other days bear the Party's signs
          23-L/CTN                     | 23-L/CTN
          # edicts name no issuer, and a few are laws too
          47/SL                        | 47/SL
          13-SL                        | 13/SL
          101-SL/L-003                 | 101-SL/L-003
          """)
  void readsANumberInRunningText(String text, String canonical) {
    assertThat(NumberGrammar.findAll("theo số " + text + ", ngày 25/10/2017"))
        .extracting(match -> match.number().toString())
        .containsExactly(canonical);
  }

  @ParameterizedTest(name = "{0} names none: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          trước ngày 01/07/2016               | a date
          6/1-7/2/1930                        | a range of days
          14/10/1930-14/10/2021               | a range of days
          21/25 đảng bộ                       | a ratio
          nhiệm kỳ 2020 - 2025                | a term
          tháng 9/2022 - UBND tỉnh            | a month before a body
          15-20% số cán bộ                    | a share
          4.200 đảng viên                     | a count
          ngành KH-CN năm 2020                | a trade
          02 phó trưởng phòng                 | a count
          quý III/2024                        | a quarter
          120 km/h                            | a speed
          24/7                                | day and night
          """)
  void takesNothingElseForANumber(String text, String reason) {
    assertThat(NumberGrammar.findAll(text)).as(reason).isEmpty();
  }

  @Test
  void findsEachNumberWithItsSpan() {
    String text = "Nghị quyết số 18-NQ/TW và 19 - NQ/TƯ; Luật số 75/2015/QH13.";
    assertThat(NumberGrammar.findAll(text))
        .extracting(match -> match.span().in(text))
        .containsExactly("18-NQ/TW", "19 - NQ/TƯ", "75/2015/QH13");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          18 nq tw                     | 18-NQ/TW
          18nqtw                       | 18-NQ/TW
          18-nq-tw                     | 18-NQ/TW
          nq 18 tw                     | 18-NQ/TW
          Nghị quyết số 18 - NQ/TƯ     | 18-NQ/TW
          nghi quyet 18-nq/tw          | 18-NQ/TW
          30/2020/nd-cp                | 30/2020/NĐ-CP
          30 2020 nd cp                | 30/2020/NĐ-CP
          1234 qd ttg                  | 1234/QĐ-TTg
          """)
  void readsWhatStaffType(String typed, String canonical) {
    assertThat(NumberGrammar.read(typed)).map(DocumentNumber::toString).contains(canonical);
  }

  @Test
  void readsNothingFromAStringThatIsMoreThanANumber() {
    assertThat(NumberGrammar.read("18-NQ/TW về bộ máy")).isEmpty();
    assertThat(NumberGrammar.read("")).isEmpty();
  }

  @Test
  void readsBackEveryNumberItWrites() {
    List<String> party = List.of("TW", "TU", "BTCTW", "UBKTTW", "TWĐTN", "VPTW", "HU", "ĐU");
    List<String> types = List.of("NQ", "KL", "CT", "QĐ", "QĐi", "HD", "TB", "KH", "CTr", "ĐA");
    List<String> state = List.of("NĐ-CP", "TT-BTC", "QĐ-TTg", "TT-BLĐTBXH", "NQ-HĐND");
    long seed = 20261123;
    Random random = new Random(seed);
    for (int n = 0; n < 500; n++) {
      String serial = Integer.toString(1 + random.nextInt(9999));
      int year = 1990 + random.nextInt(40);
      for (DocumentNumber number :
          List.of(
              DocumentNumber.party(serial, pick(types, random), pick(party, random)),
              new DocumentNumber(serial, OptionalInt.of(year), pick(state, random)),
              new DocumentNumber(serial, OptionalInt.empty(), pick(state, random)),
              new DocumentNumber(serial, OptionalInt.of(year), "QH" + (10 + random.nextInt(6))))) {
        assertThat(NumberGrammar.read(number.toString()))
            .as("%s, seed %d", number, seed)
            .isEqualTo(Optional.of(number));
        assertThat(NumberGrammar.findAll("(" + number + ")"))
            .as("%s, seed %d", number, seed)
            .extracting(NumberGrammar.Match::number)
            .containsExactly(number);
      }
    }
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
