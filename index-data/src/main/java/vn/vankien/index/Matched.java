package vn.vankien.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** All that matches a query, found in one pass that scores nothing. */
final class Matched {

  /** The matches of one segment. */
  static final class Leaf {

    private final LeafColumns columns;
    private final FixedBitSet bits;

    /** By combination, see {@link LeafColumns#combinations}. */
    private final int[] counts;

    private Leaf(LeafColumns columns, int entries) {
      this.columns = columns;
      this.bits = new FixedBitSet(entries);
      this.counts = new int[columns.combinations().size()];
    }

    private void add(int doc) {
      bits.set(doc);
      counts[columns.bearing(doc)]++;
    }

    private void leaveOut(Ranking ranking) {
      boolean[] allowed = columns.allowed(ranking);
      for (int i = 0; i < allowed.length; i++) {
        counts[i] = allowed[i] ? counts[i] : 0;
      }
    }

    private boolean has(int doc) {
      return bits.get(doc) && counts[columns.bearing(doc)] > 0;
    }

    private long total() {
      return Arrays.stream(counts).asLongStream().sum();
    }

    /** Gives what matched bears, and how many bear it. */
    void forEach(ObjIntConsumer<LeafColumns.Combination> each) {
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] > 0) {
          each.accept(columns.combinations().get(i), counts[i]);
        }
      }
    }
  }

  private final List<Leaf> leaves;
  private final List<LeafReaderContext> contexts;

  private Matched(List<Leaf> leaves, List<LeafReaderContext> contexts) {
    this.leaves = leaves;
    this.contexts = contexts;
  }

  /** What {@code query} matches and {@code ranking} does not leave out. */
  static Matched find(IndexSearcher searcher, Columns columns, Query query, Ranking ranking)
      throws IOException {
    List<LeafReaderContext> contexts = searcher.getIndexReader().leaves();
    List<Leaf> leaves = new ArrayList<>();
    for (LeafReaderContext context : contexts) {
      leaves.add(new Leaf(columns.leaf(context.ord), context.reader().maxDoc()));
    }
    searcher.search(new ConstantScoreQuery(query), new Manager(leaves));
    leaves.forEach(leaf -> leaf.leaveOut(ranking));
    return new Matched(leaves, contexts);
  }

  List<Leaf> leaves() {
    return leaves;
  }

  /** Whether {@code document} matches, by its number in the reader. */
  boolean has(int document) {
    for (LeafReaderContext context : contexts) {
      int doc = document - context.docBase;
      if (doc < context.reader().maxDoc()) {
        return leaves.get(context.ord).has(doc);
      }
    }
    return false;
  }

  /** How many match. */
  long total() {
    return leaves.stream().mapToLong(Leaf::total).sum();
  }

  /** Every segment fills its own part, so there is nothing to bring together. */
  private record Manager(List<Leaf> leaves) implements CollectorManager<Counting, List<Leaf>> {

    @Override
    public Counting newCollector() {
      return new Counting(leaves);
    }

    @Override
    public List<Leaf> reduce(Collection<Counting> collectors) {
      return leaves;
    }
  }

  /** Counts the matches of a segment by what they bear. */
  private static final class Counting extends SimpleCollector {

    private final List<Leaf> leaves;
    private @Nullable Leaf leaf;

    Counting(List<Leaf> leaves) {
      this.leaves = leaves;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
      leaf = leaves.get(context.ord);
    }

    @Override
    public void collect(int doc) {
      Objects.requireNonNull(leaf).add(doc);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
