package vn.vankien.index;

import java.util.List;
import java.util.Map;

/**
 * A page of hits with its counts.
 *
 * @param total exact number of documents that match
 * @param facets by facet name ({@code type}, {@code issuer}, {@code year}, {@code source}, {@code
 *     kind}), most frequent first
 */
public record Hits(long total, List<Hit> hits, Map<String, List<FacetCount>> facets) {

  /** How many of the matching documents bear {@code value}. */
  public record FacetCount(String value, long count) {}

  public Hits {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }
}
