package vn.vankien.search.query;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vankien.index.Hit.Copy;
import vn.vankien.index.Hits.FacetCount;

/**
 * An answer as the command line and the API print it.
 *
 * @param total exact number of matching documents
 * @param tookMs milliseconds from question to answer
 * @param partial whether time ran out, so that there may be more
 * @param next cursor of the next page over the API; empty at the end, and elsewhere
 * @param facets {@code type}, {@code issuer}, {@code year}, {@code source}, {@code kind}, {@code
 *     force}, always in that order
 */
public record SearchResponse(
    String query,
    Interpretation interpretation,
    long total,
    long tookMs,
    boolean partial,
    List<HitView> hits,
    Map<String, List<FacetCount>> facets,
    String next) {

  /**
   * A hit in words. Texts are plain and must be escaped by whoever shows them, but for the
   * snippets.
   *
   * @param number canonical, or empty
   * @param type code such as {@code NQ}, or empty
   * @param typeName {@code Nghị quyết}, or empty; two types share the code {@code QĐ}
   * @param issuer name, or empty
   * @param dateDocument ISO day of signature, or empty
   * @param datePublication ISO local time of a report, or empty
   * @param source the publisher's name or the site's id
   * @param snippets HTML: text escaped, matches in {@code <mark>}, nothing else
   * @param copies other documents of the same work or of the same words
   */
  public record HitView(
      String id,
      String kind,
      boolean held,
      String number,
      String title,
      String type,
      String typeName,
      String issuer,
      String dateDocument,
      String datePublication,
      String source,
      String legalForce,
      String url,
      float score,
      List<String> snippets,
      List<Copy> copies) {

    public HitView {
      snippets = List.copyOf(snippets);
      copies = List.copyOf(copies);
    }
  }

  /** The same answer, given in another time. */
  SearchResponse after(Duration took) {
    return new SearchResponse(
        query, interpretation, total, took.toMillis(), partial, hits, facets, next);
  }

  /** The same answer, saying where the next page begins. */
  public SearchResponse with(String cursor) {
    return new SearchResponse(query, interpretation, total, tookMs, partial, hits, facets, cursor);
  }

  public SearchResponse {
    hits = List.copyOf(hits);
    facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
  }
}
