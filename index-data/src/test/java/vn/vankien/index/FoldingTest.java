package vn.vankien.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.Metadata;
import vn.vankien.document.SourceDocument;

/** What is the same twice is shown once, and every count says so. */
class FoldingTest {

  private static final Query DOCUMENTS = new TermQuery(new Term(Schema.ENTRY, Schema.DOCUMENT));

  @TempDir Path folder;

  @Test
  void copiesOfOneTextAreOneHitWithTheOthersUnderIt() throws IOException {
    try (DocumentSearcher searcher =
        index(
            report("a", "bao-mot", "Một bản tin."),
            report("b", "bao-hai", "Một  bản\ntin."),
            report("c", "bao-hai", "Bản tin khác."))) {
      Hits hits = search(searcher, DOCUMENTS, 10);
      assertThat(hits.total()).isEqualTo(2);
      assertThat(hits.hits()).extracting(Hit::id).containsExactlyInAnyOrder("a", "c");
      assertThat(hits.hits().getFirst().copies()).extracting(Hit.Copy::id).containsExactly("b");
      assertThat(hits.facets().get("kind")).containsExactly(new Hits.FacetCount("news", 2));
      assertThat(hits.facets().get("source"))
          .containsExactly(new Hits.FacetCount("bao-hai", 2), new Hits.FacetCount("bao-mot", 1));
    }
  }

  @Test
  void aPageAndItsFileAreOneWork() throws IOException {
    try (DocumentSearcher searcher =
        index(directive("trang", "Lời dẫn của trang."), directive("tep", "Toàn văn của tệp."))) {
      Hits hits = search(searcher, DOCUMENTS, 10);
      assertThat(hits.total()).isEqualTo(1);
      assertThat(hits.hits().getFirst().copies()).hasSize(1);
    }
  }

  @Test
  void theArticlesOfALawAreNoCopiesOfOneAnother() throws IOException {
    SourceDocument[] articles = new SourceDocument[12];
    for (int i = 0; i < articles.length; i++) {
      SourceDocument article = directive("dieu-" + i, "Điều thứ " + i);
      articles[i] =
          i < 3
              ? new SourceDocument(
                  article.id(),
                  article.url(),
                  "import",
                  article.metadata(),
                  article.text(),
                  List.of())
              : article;
    }
    try (DocumentSearcher searcher = index(articles)) {
      assertThat(search(searcher, DOCUMENTS, 10).total()).isEqualTo(12);
    }
  }

  @Test
  void everyPageIsFullHoweverManyCopiesThereAre() throws IOException {
    SourceDocument[] documents = new SourceDocument[60];
    for (int i = 0; i < documents.length; i++) {
      documents[i] = report("d" + i, "bao", i < 40 ? "Cùng một chữ." : "Chữ thứ " + i);
    }
    try (DocumentSearcher searcher = index(documents)) {
      assertThat(search(searcher, DOCUMENTS, 10).hits()).hasSize(10);
      assertThat(search(searcher, DOCUMENTS, 10).total()).isEqualTo(21);
    }
  }

  @Test
  void aFacetCountsItsOtherValuesBesideTheChosenOne() throws IOException {
    try (DocumentSearcher searcher =
        index(report("a", "bao-mot", "Một."), report("b", "bao-hai", "Hai."))) {
      Query one = new TermQuery(Schema.facetTerm(Schema.SOURCE_FACET, "bao-mot"));
      Hits hits =
          searcher.search(
              Ranking.of(one), one, SearchRequest.of(""), Map.of(Schema.SOURCE_FACET, DOCUMENTS));
      assertThat(hits.total()).isEqualTo(1);
      assertThat(hits.facets().get("source")).hasSize(2);
      assertThat(hits.facets().keySet())
          .containsExactly("type", "issuer", "year", "source", "kind", "force");
    }
  }

  @Test
  void whatCameIsCountedByDayAndSource() throws IOException {
    Instant night = Instant.parse("2026-11-01T19:00:00Z");
    try (DocumentSearcher searcher =
        index(
            report("a", "bao-mot", "Một.").fetchedAt(night),
            report("b", "bao-mot", "Hai.").fetchedAt(night.minusSeconds(86_400)))) {
      assertThat(searcher.arrivals(night.minusSeconds(10), ZoneOffset.ofHours(7)))
          .containsExactly(new DocumentSearcher.Arrivals(LocalDate.of(2026, 11, 2), "bao-mot", 1));
      assertThat(searcher.document("a").flatMap(Held::fetched)).hasValue(night);
    }
  }

  private static Hits search(DocumentSearcher searcher, Query query, int size) throws IOException {
    SearchRequest ten = SearchRequest.of("");
    assertThat(size).isEqualTo(ten.size());
    return searcher.search(query, MatchAllDocsQuery.INSTANCE, ten);
  }

  private DocumentSearcher index(SourceDocument... documents) throws IOException {
    try (DocumentIndexer indexer = DocumentIndexer.open(folder)) {
      for (SourceDocument document : documents) {
        indexer.index(document);
      }
    }
    return DocumentSearcher.open(folder);
  }

  private static SourceDocument report(String id, String source, String text) {
    Metadata metadata = Metadata.titled(DocumentKind.NEWS, "Tin " + id);
    return new SourceDocument(id, "http://localhost/" + id, source, metadata, text, List.of());
  }

  private static SourceDocument directive(String id, String text) {
    Metadata metadata =
        new Metadata(
            DocumentKind.DIRECTIVE,
            "Về luân chuyển cán bộ",
            Optional.of(DocumentNumber.parse("98-QĐ/TW")),
            Optional.empty(),
            Optional.empty(),
            Optional.of(LocalDate.of(2017, 10, 7)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new SourceDocument(id, "http://localhost/" + id, "mau", metadata, text, List.of());
  }
}
