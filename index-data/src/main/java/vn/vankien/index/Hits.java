package vn.vankien.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page of hits with its counts.
 *
 * @param total exact number of documents that match; copies of one another count once
 * @param partial whether time ran out and there may be more
 * @param facets by facet name ({@code type}, {@code issuer}, {@code year}, {@code source}, {@code
 *     kind}, {@code force}), in that order, most frequent value first
 */
public record Hits(
    long total, boolean partial, List<Hit> hits, Map<String, List<FacetCount>> facets) {

  /** How many of the matching documents bear {@code value}. */
  public record FacetCount(String value, long count) {}

  public Hits {
    hits = List.copyOf(hits);
    facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
  }
}
