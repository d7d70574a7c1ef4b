package vn.vankien.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;

/** Gathers the best hits and passes over entries that are none. */
final class Passing<C extends Collector, T> implements CollectorManager<Passing.Gathering<C>, T> {

  private final CollectorManager<C, T> best;
  private final Columns columns;
  private final Ranking ranking;

  /**
   * Gathers as {@code best} does.
   *
   * @param ranking says which kinds of entries are left out
   */
  Passing(CollectorManager<C, T> best, Columns columns, Ranking ranking) {
    this.best = best;
    this.columns = columns;
    this.ranking = ranking;
  }

  @Override
  public Gathering<C> newCollector() throws IOException {
    return new Gathering<>(best.newCollector(), columns, ranking);
  }

  @Override
  public T reduce(Collection<Gathering<C>> collectors) throws IOException {
    List<C> inside = new ArrayList<>();
    collectors.forEach(collector -> inside.add(collector.best));
    return best.reduce(inside);
  }

  /** A collector that is given no entry of a kind that is left out. */
  static final class Gathering<C extends Collector> extends FilterCollector {

    private final C best;
    private final Columns columns;
    private final Ranking ranking;

    Gathering(C best, Columns columns, Ranking ranking) {
      super(best);
      this.best = best;
      this.columns = columns;
      this.ranking = ranking;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      LeafColumns its = columns.leaf(context.ord);
      boolean[] allowed = its.allowed(ranking);
      return new FilterLeafCollector(super.getLeafCollector(context)) {
        @Override
        public void collect(int doc) throws IOException {
          if (allowed[its.bearing(doc)]) {
            in.collect(doc);
          }
        }
      };
    }
  }
}
