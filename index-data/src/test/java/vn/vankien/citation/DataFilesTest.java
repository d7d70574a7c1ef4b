package vn.vankien.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.DocumentType;
import vn.vankien.document.Work;

class DataFilesTest {

  @Test
  void theGrammarReadsEveryNumberOfTheRegistry() {
    for (Map<String, String> row : DataFile.read("works.tsv")) {
      String number = row.get("number");
      assertThat(NumberGrammar.findAll("số " + number + " của"))
          .as(number)
          .extracting(match -> match.number().toString())
          .containsExactly(number);
    }
  }

  @Test
  void everyRowOfTheRegistryIsAWorkOfItsOwn() {
    Set<String> ids = new HashSet<>();
    for (Work work : Registry.bundled().works()) {
      assertThat(ids.add(work.id())).as(work.id()).isTrue();
      assertThat(work.id()).matches("[a-z0-9]+/[a-z0-9-]+(\\.[a-z0-9-]+)?/[a-z0-9-]+");
    }
    assertThat(ids).hasSameSizeAs(DataFile.read("works.tsv"));
  }

  @Test
  void theRegistryUsesOnlyKnownWords() {
    for (Map<String, String> row : DataFile.read("works.tsv")) {
      String number = row.get("number");
      assertThat(row.get("confidence")).as(number).isIn("A", "B", "C", "K");
      assertThat(row.get("title")).as(number).isEqualTo(row.get("title").strip());
      DocumentType type = DocumentType.valueOf(row.get("type"));
      DocumentNumber read = NumberGrammar.read(number).orElseThrow();
      assertThat(TypeTable.code(Registry.code(read)).orElseThrow().party())
          .as(number)
          .contains(type);
    }
  }

  @Test
  void everyDayOfTheRegistryLiesInItsTerm() {
    for (Work work : Registry.bundled().works()) {
      if (work.date().isPresent() && work.term().isPresent()) {
        LocalDate firstKnown = LocalDate.of(2001, 4, 23);
        if (work.date().get().isAfter(firstKnown)) {
          assertThat(Plenums.termOn(work.date().get())).as(work.id()).isEqualTo(work.term());
        }
      }
    }
  }

  @Test
  void plenumsFollowOneAnother() {
    LocalDate before = LocalDate.EPOCH;
    for (Map<String, String> row : DataFile.read("plenums.tsv")) {
      String meeting = row.get("term") + " " + row.get("plenum");
      LocalDate start = LocalDate.parse(row.get("start"));
      assertThat(LocalDate.parse(row.get("end"))).as(meeting).isAfterOrEqualTo(start);
      // the first plenum sits while the congress does
      assertThat(start).as(meeting).isAfterOrEqualTo(before);
      before = start;
      assertThat(row.get("basis")).as(meeting).isIn("source", "knowledge");
    }
  }

  @Test
  void noIssuerCodeAndNoTypeCodeIsSaidTwice() {
    Set<String> types = new HashSet<>();
    DataFile.read("types.tsv").forEach(row -> assertThat(types.add(row.get("code"))).isTrue());
    Set<String> names = new HashSet<>();
    for (Map<String, String> row : DataFile.read("issuers.tsv")) {
      assertThat(row.get("side")).isIn("party", "state");
      for (String name : row.get("names").split(";", -1)) {
        assertThat(names.add(name)).as(name).isTrue();
        assertThat(name).isNotEmpty();
      }
      assertThat(IssuerTable.canonical(row.get("code"))).contains(row.get("code"));
    }
  }

  @Test
  void everyRegistryNumberLeadsToItsWorkInTwelveSpellings() {
    WorkResolver resolver = new WorkResolver(Registry.bundled());
    for (Work work : Registry.bundled().works()) {
      DocumentNumber number = work.number();
      String printed = number.toString();
      String serial = printed.substring(0, printed.indexOf('-'));
      String code = Registry.code(number);
      String issuer = number.symbol().substring(code.length() + 1);
      String type = work.type().orElseThrow().vietnamese();
      for (String typed :
          List.of(
              printed,
              printed.toLowerCase(Locale.ROOT),
              serial + " - " + code + "/" + issuer,
              serial + "/" + code + "-" + issuer,
              serial + " " + code + "/" + issuer,
              serial + "-" + code + "-" + issuer,
              (serial + " " + code + " " + issuer).toLowerCase(Locale.ROOT),
              "số " + printed,
              type + " số " + printed,
              type + " " + number.serial() + "-" + code + "/" + issuer,
              FoldedText.foldAll(type) + " so " + printed,
              code + " " + printed)) {
        assertThat(NumberGrammar.read(typed)).as(typed).contains(number);
        List<QueryNumbers.Match> query = QueryNumbers.read(typed);
        assertThat(query).as(typed).hasSize(1);
        assertThat(resolver.lookup(query.get(0).designation()))
            .as(typed)
            .contains(work)
            .allMatch(found -> found.number().serial().equals(number.serial()));
      }
    }
  }
}
