package vn.vankien.search.rank;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import vn.vankien.index.Schema;

/**
 * The best hits, read from the postings of the question's words: no text is analysed again.
 *
 * @param all in the order in which they were found
 * @param length mean length of a text, in words
 */
record Candidates(List<Candidate> all, double length) {

  static Candidates read(IndexSearcher searcher, ScoreDoc[] hits, Asked asked) throws IOException {
    List<Candidate> all = new ArrayList<>();
    for (ScoreDoc hit : hits) {
      all.add(new Candidate(hit.doc, hit.score));
    }
    List<Candidate> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingInt(candidate -> candidate.doc));
    int from = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      int to = from;
      while (to < sorted.size() && sorted.get(to).doc < end) {
        to++;
      }
      if (to > from) {
        new Leaf(leaf, sorted.subList(from, to)).read(asked);
      }
      from = to;
    }
    all.forEach(Candidate::sort);
    return new Candidates(all, mean(searcher));
  }

  private static double mean(IndexSearcher searcher) throws IOException {
    CollectionStatistics statistics = searcher.collectionStatistics(Schema.TEXT);
    return statistics == null
        ? 1
        : Math.max(1, (double) statistics.sumTotalTermFreq() / statistics.docCount());
  }

  /** The candidates of one segment, in its order. */
  private record Leaf(LeafReader reader, int base, List<Candidate> candidates) {

    Leaf(LeafReaderContext context, List<Candidate> candidates) {
      this(context.reader(), context.docBase, candidates);
    }

    void read(Asked asked) throws IOException {
      words(asked, Schema.TEXT, PostingsEnum.POSITIONS);
      words(asked, Schema.TITLE, PostingsEnum.FREQS);
      NumericDocValues lengths = reader.getNormValues(Schema.TEXT);
      NumericDocValues titles = reader.getNormValues(Schema.TITLE);
      NumericDocValues families = reader.getNumericDocValues(Schema.FAMILY);
      NumericDocValues years = reader.getNumericDocValues(Schema.YEAR);
      for (Candidate candidate : candidates) {
        int doc = candidate.doc - base;
        candidate.length = SmallFloat.byte4ToInt((byte) value(lengths, doc, 0));
        candidate.titleLength = SmallFloat.byte4ToInt((byte) value(titles, doc, 0));
        candidate.family = value(families, doc, candidate.family);
        candidate.year = (int) value(years, doc, 0);
      }
    }

    private static long value(NumericDocValues values, int doc, long otherwise) throws IOException {
      return values != null && values.advanceExact(doc) ? values.longValue() : otherwise;
    }

    private void words(Asked asked, String field, int flags) throws IOException {
      Terms terms = reader.terms(field);
      if (terms == null) {
        return;
      }
      TermsEnum dictionary = terms.iterator();
      for (int word = 0; word < asked.words().size(); word++) {
        for (String term : asked.words().get(word).terms()) {
          if (!dictionary.seekExact(new BytesRef(term))) {
            continue;
          }
          PostingsEnum postings = dictionary.postings(null, flags);
          if (flags == PostingsEnum.POSITIONS) {
            places(postings, word);
          } else {
            title(postings);
          }
        }
      }
    }

    private void places(PostingsEnum postings, int word) throws IOException {
      for (Candidate candidate : candidates) {
        if (isIn(postings, candidate)) {
          int most = Math.min(postings.freq(), Candidate.MOST_PLACES);
          for (int i = 0; i < most; i++) {
            candidate.add(postings.nextPosition(), word);
          }
        }
      }
    }

    private void title(PostingsEnum postings) throws IOException {
      for (Candidate candidate : candidates) {
        if (isIn(postings, candidate)) {
          candidate.titleHits += postings.freq();
        }
      }
    }

    private boolean isIn(PostingsEnum postings, Candidate candidate) throws IOException {
      int doc = candidate.doc - base;
      if (postings.docID() < doc) {
        postings.advance(doc);
      }
      return postings.docID() == doc;
    }
  }
}
