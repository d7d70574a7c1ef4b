package vn.vankien.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;

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
    Matched matched = Matched.find(searcher, state.columns(), ranking.matches(), ranking);
    int wanted = request.page() * request.size();
    RankedHits.Found found = found(ranking, matched, request, wanted);
    Folding folding = new Folding(state.copies(), found.hits());
    for (int n = 2 * wanted; folding.hits().size() < wanted && !found.all(); n *= 2) {
      found = found(ranking, matched, request, n);
      folding = new Folding(state.copies(), found.hits());
    }
    FacetCounts counts = new FacetCounts(state, matched);
    Map<String, List<Hits.FacetCount>> facets = counts.count(Schema.COUNTED);
    for (Map.Entry<String, Query> facet : sideways.entrySet()) {
      Matched beside = Matched.find(searcher, state.columns(), facet.getValue(), ranking);
      facets.putAll(new FacetCounts(state, beside).count(List.of(facet.getKey())));
    }
    return new Hits(
        counts.total(),
        searcher.timedOut(),
        read(folding, new Snippets(searcher.getIndexReader(), shown), request),
        facets);
  }

  private List<Hit> read(Folding folding, Snippets snippets, SearchRequest request)
      throws IOException {
    HitReader reader = new HitReader(searcher, state.columns(), snippets);
    List<ScoreDoc> all = folding.hits();
    int from = Math.min((request.page() - 1) * request.size(), all.size());
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc hit : all.subList(from, Math.min(from + request.size(), all.size()))) {
      List<Hit.Copy> copies = new ArrayList<>();
      for (int copy : folding.copies(hit).stream().limit(MOST_COPIES).toList()) {
        copies.add(reader.copy(copy));
      }
      hits.add(reader.read(hit.doc, hit.score).with(copies));
    }
    return hits;
  }

  private RankedHits.Found found(Ranking ranking, Matched matched, SearchRequest request, int depth)
      throws IOException {
    return switch (request.sort()) {
      case RELEVANCE ->
          new RankedHits(searcher, state.columns(), ranking, Matching.in(matched)).best(depth);
      case NEWEST -> sorted(ranking, depth, true);
      case OLDEST -> sorted(ranking, depth, false);
    };
  }

  private RankedHits.Found sorted(Ranking ranking, int depth, boolean newestFirst)
      throws IOException {
    Sort byDate = new Sort(Schema.byDate(newestFirst));
    TopFieldCollectorManager best = new TopFieldCollectorManager(byDate, depth, depth);
    ScoreDoc[] found =
        searcher.search(ranking.matches(), new Passing<>(best, state.columns(), ranking)).scoreDocs;
    TopFieldCollector.populateScores(found, searcher, ranking.matches());
    return new RankedHits.Found(List.of(found), found.length < depth);
  }
}
