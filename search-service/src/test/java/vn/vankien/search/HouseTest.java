package vn.vankien.search;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The house of ARCHITECTURE.md, the wing that answers. */
class HouseTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("vn.vankien.search");

  @Test
  void theWingThatAnswersDoesNotKnowTheOneThatReads() {
    noClasses().should().dependOnClassesThat().resideInAPackage("vn.vankien.ingest..").check(HOUSE);
  }

  @Test
  void aQuestionKnowsNeitherHttpNorTheTerminal() {
    noClasses()
        .that()
        .resideInAPackage("..search.query..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..search.http..", "vn.vankien.search", "org.springframework..", "picocli..")
        .check(HOUSE);
  }

  @Test
  void whatRanksKnowsNothingOfWhoAsks() {
    noClasses()
        .that()
        .resideInAPackage("..search.rank..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..search.query..", "..search.http..", "vn.vankien.search")
        .check(HOUSE);
  }

  @Test
  void thePagesKnowNoLucene() {
    noClasses()
        .that()
        .resideInAPackage("..search.http..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(HOUSE);
  }
}
