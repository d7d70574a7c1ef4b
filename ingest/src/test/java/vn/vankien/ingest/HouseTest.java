package vn.vankien.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The house of ARCHITECTURE.md, the wing that reads. */
class HouseTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("vn.vankien.ingest");

  @Test
  void importsRunDownward() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("road")
        .definedBy("vn.vankien.ingest")
        .layer("demo")
        .definedBy("..ingest.demo..")
        .layer("backup")
        .definedBy("..ingest.backup..")
        .layer("extract")
        .definedBy("..ingest.extract..")
        .layer("parse")
        .definedBy("..ingest.parse..")
        .layer("crawl")
        .definedBy("..ingest.crawl..")
        .layer("archive")
        .definedBy("..ingest.archive..")
        .layer("source")
        .definedBy("..ingest.source..")
        .whereLayer("road")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("demo")
        .mayOnlyBeAccessedByLayers("road")
        .whereLayer("backup")
        .mayOnlyBeAccessedByLayers("road")
        .whereLayer("extract")
        .mayOnlyBeAccessedByLayers("road")
        .whereLayer("parse")
        .mayOnlyBeAccessedByLayers("road", "extract")
        .whereLayer("crawl")
        .mayOnlyBeAccessedByLayers("road")
        .whereLayer("archive")
        .mayOnlyBeAccessedByLayers("road", "backup", "crawl", "extract")
        .whereLayer("source")
        .mayOnlyBeAccessedByLayers("road", "parse", "crawl", "archive", "extract")
        .check(HOUSE);
  }

  @Test
  void theWingThatReadsDoesNotKnowTheOneThatAnswers() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("vn.vankien.search..", "org.springframework..")
        .check(HOUSE);
  }

  @Test
  void onlyTheParserKnowsTika() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..ingest.parse..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.tika..", "org.apache.pdfbox..", "org.apache.poi..")
        .check(HOUSE);
  }
}
