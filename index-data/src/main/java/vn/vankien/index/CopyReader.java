package vn.vankien.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Reads the documents of one commit that say the same. */
final class CopyReader {

  /** Documents that hold one text. */
  private static final int MOST_COPIES = 50;

  private final IndexSearcher searcher;
  private final Copies copies;
  private final HitReader reader;

  CopyReader(IndexSearcher searcher, ReaderState state) throws IOException {
    this.searcher = searcher;
    this.copies = state.copies();
    this.reader = new HitReader(searcher, state.columns(), Snippets.beginnings());
  }

  /** The documents that hold the text of a work. */
  List<Hit.Copy> texts(String work) throws IOException {
    List<Hit.Copy> texts = new ArrayList<>();
    for (ScoreDoc hit : found(Schema.OWN_WORK, work, MOST_COPIES)) {
      texts.add(reader.copy(hit.doc));
    }
    return texts;
  }

  /** The others of the document of that id. */
  List<Hit.Copy> of(String id) throws IOException {
    ScoreDoc[] found = found(Schema.ID, id, 1);
    if (found.length == 0) {
      return List.of();
    }
    List<Hit.Copy> others = new ArrayList<>();
    for (int copy : copies.of(found[0].doc)) {
      if (copy != found[0].doc) {
        others.add(reader.copy(copy));
      }
    }
    return others;
  }

  private ScoreDoc[] found(String field, String value, int most) throws IOException {
    Query query = DocumentSearcher.held(new TermQuery(new Term(field, value)));
    return searcher.search(query, most).scoreDocs;
  }
}
