package vn.vankien.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/** What orders hits and can say why. */
public interface Explaining {

  /** By hit, the reasons, the one that counts most first. */
  List<List<Reason>> explain(IndexSearcher searcher, List<ScoreDoc> hits) throws IOException;
}
