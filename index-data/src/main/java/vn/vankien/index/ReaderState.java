package vn.vankien.index;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.TermQuery;

/**
 * What is worked out once for each commit and used by every question about it.
 *
 * @param documents that we hold; works known only by name are not counted
 */
record ReaderState(Copies copies, Columns columns, long documents) {

  /** A commit that is ready to be asked: what comes with it is worked out before anybody waits. */
  static final class Searcher extends IndexSearcher {

    private final ReaderState state;

    Searcher(IndexReader reader, ReaderState state) {
      super(reader);
      this.state = state;
    }

    ReaderState state() {
      return state;
    }
  }

  /** Makes every new commit ready, while those who ask go on with the last one. */
  static final class Factory extends SearcherFactory {

    private Map<Object, LeafColumns> columns = Map.of();

    @Override
    public synchronized IndexSearcher newSearcher(IndexReader reader, IndexReader previous)
        throws IOException {
      Columns read = Columns.read(reader, columns);
      columns = read.bySegment();
      long documents =
          new IndexSearcher(reader).count(new TermQuery(new Term(Schema.ENTRY, Schema.DOCUMENT)));
      return new Searcher(reader, new ReaderState(Copies.of(reader), read, documents));
    }
  }
}
