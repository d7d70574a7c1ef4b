package vn.vankien.search.http;

import java.util.List;
import vn.vankien.index.Hits.FacetCount;
import vn.vankien.index.SearchRequest.Sort;
import vn.vankien.search.query.SearchResponse;

/**
 * The first page: one box, and what stands behind it.
 *
 * @param documents in the index
 * @param everything the answer to no question at all: counts of the whole index and its newest
 */
record HomePage(Frame frame, long documents, SearchResponse everything) {

  /** Questions of the three sorts that we understand. */
  List<String> examples() {
    return List.of("18-NQ/TW", "luân chuyển cán bộ", "tinh gian bien che", "kết luận 21");
  }

  List<FacetCount> counts(Facet facet) {
    return everything.facets().getOrDefault(facet.key(), List.of()).stream().limit(8).toList();
  }

  String label(Facet facet, String value) {
    return facet.label(value, frame.texts());
  }

  String link(Facet facet, String value) {
    return Question.of("", frame.language()).with(facet, value).link();
  }

  String newest() {
    return Question.of("", frame.language()).sorted(Sort.NEWEST).link();
  }

  List<HitLine> hits() {
    return everything.hits().stream().map(hit -> new HitLine(hit, false, frame)).toList();
  }
}
