package vn.vankien.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;

/** One page of hits of one commit: ranked, copies folded, facets counted, snippets cut. */
final class PageSearch {

  /** Copies named under a hit. */
  private static final int MOST_COPIES = 5;

  private final IndexSearcher searcher;
  private final ReaderState state;

  PageSearch(IndexSearcher searcher, ReaderState state) {
    this.searcher = searcher;
    this.state = state;
  }

  /** As {@link DocumentSearcher#search(Ranking, Query, SearchRequest, Map)} says. */
  Hits search(Ranking ranking, Query shown, SearchRequest request, Map<String, Query> sideways)
      throws IOException {
    FacetsCollectorManager.FacetsResult matched = matched(ranking.matches());
    int wanted = request.page() * request.size();
    RankedHits.Found found = found(ranking, request, wanted);
    Folding folding = new Folding(state.copies(), found.hits());
    for (int n = 2 * wanted; folding.hits().size() < wanted && !found.all(); n *= 2) {
      found = found(ranking, request, n);
      folding = new Folding(state.copies(), found.hits());
    }
    FacetCounts counts = new FacetCounts(state, matched.facetsCollector());
    Map<String, List<Hits.FacetCount>> facets = counts.count(Schema.COUNTED);
    for (Map.Entry<String, Query> facet : sideways.entrySet()) {
      FacetsCollector beside = matched(facet.getValue()).facetsCollector();
      facets.putAll(new FacetCounts(state, beside).count(List.of(facet.getKey())));
    }
    return new Hits(
        matched.topDocs().totalHits.value() - counts.folded(),
        searcher.timedOut(),
        read(folding, new Snippets(shown), request),
        facets);
  }

  private List<Hit> read(Folding folding, Snippets snippets, SearchRequest request)
      throws IOException {
    HitReader reader = new HitReader(searcher, snippets);
    StoredFields stored = searcher.storedFields();
    List<ScoreDoc> all = folding.hits();
    int from = Math.min((request.page() - 1) * request.size(), all.size());
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc hit : all.subList(from, Math.min(from + request.size(), all.size()))) {
      List<Hit.Copy> copies = new ArrayList<>();
      for (int copy : folding.copies(hit).stream().limit(MOST_COPIES).toList()) {
        copies.add(reader.copy(stored.document(copy, LuceneDocuments.METADATA)));
      }
      hits.add(reader.read(stored.document(hit.doc), hit.score).with(copies));
    }
    return hits;
  }

  /** All that matches, counted and not scored. */
  private FacetsCollectorManager.FacetsResult matched(Query query) throws IOException {
    return FacetsCollectorManager.search(
        searcher, new ConstantScoreQuery(query), 1, new FacetsCollectorManager());
  }

  private RankedHits.Found found(Ranking ranking, SearchRequest request, int depth)
      throws IOException {
    return switch (request.sort()) {
      case RELEVANCE -> new RankedHits(searcher, ranking).best(depth);
      case NEWEST -> sorted(ranking, depth, true);
      case OLDEST -> sorted(ranking, depth, false);
    };
  }

  private RankedHits.Found sorted(Ranking ranking, int depth, boolean newestFirst)
      throws IOException {
    Sort byDate = new Sort(Schema.byDate(newestFirst));
    ScoreDoc[] found = searcher.search(ranking.matches(), depth, byDate, true).scoreDocs;
    return new RankedHits.Found(List.of(found), found.length < depth);
  }
}
