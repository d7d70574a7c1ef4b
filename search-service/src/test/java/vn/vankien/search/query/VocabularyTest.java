package vn.vankien.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.Metadata;
import vn.vankien.document.SourceDocument;
import vn.vankien.index.DocumentIndexer;
import vn.vankien.index.DocumentSearcher;

class VocabularyTest {

  @TempDir Path folder;

  private final Vocabulary.Newest newest = new Vocabulary.Newest();

  @Test
  void whatIsRememberedEndsWithTheCommit() throws IOException {
    try (DocumentIndexer indexer = DocumentIndexer.open(folder)) {
      indexer.index(text("a", "Chữ viết nguệch ngoạc."));
      indexer.commit();
      try (DocumentSearcher searcher = DocumentSearcher.open(folder)) {
        assertThat(forms(searcher)).containsExactly("nguệch");
        assertThat(together(searcher)).isEqualTo(1);
        assertThat(together(searcher)).isEqualTo(1);
      }
      indexer.index(text("b", "Vẽ nguếch."));
      indexer.index(text("c", "Nét vẽ nguệch ngoạc."));
      indexer.commit();
      try (DocumentSearcher searcher = DocumentSearcher.open(folder)) {
        assertThat(forms(searcher)).containsExactly("nguệch", "nguếch");
        assertThat(together(searcher)).isEqualTo(2);
      }
    }
  }

  private List<String> forms(DocumentSearcher searcher) throws IOException {
    return searcher.withSearcher(
        lucene ->
            newest.of(lucene).forms(lucene.getIndexReader(), "nguech").stream()
                .map(Vocabulary.Form::term)
                .toList());
  }

  private int together(DocumentSearcher searcher) throws IOException {
    return searcher.withSearcher(lucene -> newest.of(lucene).together(lucene, "nguệch", "ngoạc"));
  }

  private static SourceDocument text(String id, String text) {
    Metadata metadata = Metadata.titled(DocumentKind.NEWS, "Bài " + id);
    return new SourceDocument(id, "http://localhost/" + id, "mau", metadata, text, List.of());
  }
}
