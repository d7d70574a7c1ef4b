package vn.vankien.ingest.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the sample pages say of a real document must be so: {@code works.tsv}. */
class ItemFactsTest {

  /** A number as the pages print it, and the date printed right behind it. */
  private static final Pattern DATED =
      Pattern.compile(
          "(\\d+)[-/]((?:NQ|KL|CT|QĐi|QĐ|HD|KH|QC|TB|CV)/\\p{Lu}+),? ngày (\\d+)[-/.](\\d+)[-/.](\\d{4})");

  /**
   * {@code 18-NQ/TW 2017-10-25}, and after {@code =} the words of the text if the number is not
   * there.
   */
  private static final Pattern CITED =
      Pattern.compile("(0*(\\d+)-\\S+) (\\d{4}-\\d\\d-\\d\\d|-)(?: = (.+))?");

  private static final Pattern NAMED_PERSON =
      Pattern.compile("(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à) \\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+");

  private static final Set<String> KNOWN_KEYS =
      Set.of(
          "id",
          "title",
          "section",
          "list",
          "published",
          "author",
          "source",
          "cites",
          "number",
          "type",
          "issuer",
          "date",
          "field",
          "force",
          "replaces",
          "replacedBy",
          "office",
          "recipients",
          "files");

  /** A real document, as far as the pages speak of it. */
  record Work(String number, String type, String issuer, String date) {}

  private static final List<Work> WORKS = works();

  static Stream<Item> items() throws IOException {
    return Stream.of("bao-mau", "tinh-mau", "van-kien-mau")
        .flatMap(
            site -> {
              try {
                return Item.readAll(site + "/items").stream();
              } catch (IOException e) {
                throw new AssertionError(site, e);
              }
            });
  }

  static Stream<Item> directives() throws IOException {
    return Item.readAll("van-kien-mau/items").stream();
  }

  @ParameterizedTest
  @MethodSource("items")
  void hasTheFieldsThatItsPageNeeds(Item item) {
    assertThat(item.fields().keySet()).isSubsetOf(KNOWN_KEYS);
    assertThat(item.id()).isPositive();
    assertThat(item.title()).isNotBlank();
    assertThat(item.published()).isNotNull();
    assertThat(item.blocks().getFirst()).isInstanceOf(Item.Block.Paragraph.class);
  }

  @ParameterizedTest
  @MethodSource("items")
  void citesWhatItSaysItCites(Item item) {
    String text = text(item);
    for (String cited : item.optional("cites").split("; *")) {
      if (cited.isEmpty()) {
        continue;
      }
      Matcher claim = CITED.matcher(cited);
      assertThat(claim.matches()).as("%s in %s", cited, item.file()).isTrue();
      assertThat(WORKS)
          .as("%s in %s", cited, item.file())
          .anyMatch(
              work -> work.number().equals(claim.group(1)) && work.date().equals(claim.group(3)));
      if (claim.group(4) != null) {
        assertThat(text).as(item.file()).contains(claim.group(4));
      } else {
        assertThat(text).as(item.file()).containsPattern("(?<!\\d)0?" + claim.group(2) + "(?!\\d)");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("items")
  void datesEveryDocumentRightly(Item item) {
    Matcher dated = DATED.matcher(item.title() + "\n" + text(item));
    while (dated.find()) {
      String number = dated.group(1) + "-" + dated.group(2);
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(dated.group(5)),
              Integer.parseInt(dated.group(4)),
              Integer.parseInt(dated.group(3)));
      assertThat(WORKS)
          .as("%s in %s", dated.group(), item.file())
          .anyMatch(work -> work.number().equals(number) && work.date().equals(date.toString()));
    }
  }

  @ParameterizedTest
  @MethodSource("directives")
  void isTheDocumentThatItClaimsToBe(Item item) {
    assertThat(WORKS)
        .contains(
            new Work(
                item.field("number"),
                item.field("type"),
                item.field("issuer"),
                item.field("date")));
    assertThat(item.published().toLocalDate())
        .as("posted after it was signed")
        .isAfter(LocalDate.parse(item.field("date")));
  }

  @ParameterizedTest
  @MethodSource("items")
  void namesNoPerson(Item item) {
    assertThat(item.title() + "\n" + text(item)).doesNotContainPattern(NAMED_PERSON);
  }

  @Test
  void numbersNoTwoItemsAlike() throws IOException {
    for (String site : List.of("bao-mau", "tinh-mau", "van-kien-mau")) {
      Set<Integer> ids = new HashSet<>();
      assertThat(Item.readAll(site + "/items")).allMatch(item -> ids.add(item.id()));
    }
  }

  private static String text(Item item) {
    return item.blocks().stream()
        .map(
            block ->
                switch (block) {
                  case Item.Block.Paragraph(String text) -> text;
                  case Item.Block.Heading(String text) -> text;
                  case Item.Block.Photo(String caption) -> caption;
                })
        .collect(Collectors.joining("\n", item.title() + "\n", ""));
  }

  private static List<Work> works() {
    try (InputStream in = ItemFactsTest.class.getResourceAsStream("works.tsv")) {
      List<Work> works = new ArrayList<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .forEach(cells -> works.add(new Work(cells[0], cells[1], cells[2], cells[3])));
      return works;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
