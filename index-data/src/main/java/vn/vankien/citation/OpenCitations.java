package vn.vankien.citation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vankien.document.Citation;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.IssuingBody;
import vn.vankien.document.OpenCitation;
import vn.vankien.document.Resolution;
import vn.vankien.document.SourceDocument;

/** Reads what a document cites and leaves open: the other half of {@link EvidenceReader}. */
public final class OpenCitations {

  private OpenCitations() {}

  /** Each label once, with the first sentence that says it, in the order of the text. */
  public static List<OpenCitation> read(SourceDocument document) {
    Map<String, OpenCitation> open = new LinkedHashMap<>();
    for (Citation citation : document.citations()) {
      boolean decided = citation.resolution() instanceof Resolution.Resolved;
      if (!decided && !citation.serial().isEmpty() && !(citation instanceof Citation.Own)) {
        String label = label(citation);
        open.computeIfAbsent(
            label,
            first ->
                new OpenCitation(
                    first,
                    citation.resolution().works(),
                    citation.mention().sentence().in(document.text()).replaceAll("\\s+", " ")));
      }
    }
    return List.copyOf(open.values());
  }

  private static String label(Citation citation) {
    String name =
        citation.number().map(DocumentNumber::toString).orElseGet(() -> citation.matchedText());
    String body = citation.issuer().map(IssuingBody::name).orElse("");
    return (body.isEmpty() ? name : name + ", " + body).replaceAll("\\s+", " ");
  }
}
