package vn.vankien;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The house of ARCHITECTURE.md, ground floor. */
class HouseTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("vn.vankien");

  @Test
  void documentKnowsOnlyJava() {
    classes()
        .that()
        .resideInAPackage("vn.vankien.document..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("vn.vankien.document..", "java..", "org.jspecify..")
        .check(HOUSE);
  }

  @Test
  void languageKnowsOnlyJava() {
    classes()
        .that()
        .resideInAPackage("vn.vankien.language..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("vn.vankien.language..", "java..", "org.jspecify..")
        .check(HOUSE);
  }

  @Test
  void analysisKnowsOnlyLucene() {
    classes()
        .that()
        .resideInAPackage("vn.vankien.analysis..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "vn.vankien.analysis..",
            "org.apache.lucene..",
            "com.coccoc..",
            "java..",
            "org.jspecify..")
        .check(HOUSE);
  }

  @Test
  void citationKnowsNoLucene() {
    classes()
        .that()
        .resideInAPackage("vn.vankien.citation..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "vn.vankien.citation..", "vn.vankien.document..", "java..", "org.jspecify..")
        .check(HOUSE);
  }

  @Test
  void structureKnowsOnlyDocument() {
    classes()
        .that()
        .resideInAPackage("vn.vankien.structure..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "vn.vankien.structure..", "vn.vankien.document..", "java..", "org.jspecify..")
        .check(HOUSE);
  }

  @Test
  void theGroundFloorKnowsNeitherTheWebNorTheTerminalButForItsCommands() {
    noClasses()
        .that()
        .resideInAPackage("vn.vankien..")
        .and()
        .resideOutsideOfPackage("vn.vankien.command..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "org.springframework..", "picocli..", "org.jsoup..")
        .check(HOUSE);
  }

  @Test
  void roomsFormNoCircle() {
    slices().matching("vn.vankien.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void theGroundFloorDoesNotLog() {
    noClasses()
        .that()
        .resideInAPackage("vn.vankien..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.slf4j..", "java.util.logging..")
        .check(HOUSE);
  }
}
