package vn.vankien.search.query;

import java.util.List;
import java.util.Map;
import vn.vankien.index.Hits.FacetCount;

/**
 * An answer as the command line and the API print it.
 *
 * @param total exact number of matching documents
 * @param tookMs milliseconds from question to answer
 * @param facets {@code type}, {@code issuer}, {@code year}, {@code source}, {@code kind}
 */
public record SearchResponse(
    String query,
    Interpretation interpretation,
    long total,
    long tookMs,
    List<HitView> hits,
    Map<String, List<FacetCount>> facets) {

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
      List<String> snippets) {

    public HitView {
      snippets = List.copyOf(snippets);
    }
  }

  public SearchResponse {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }
}
