package vn.vankien.search.query;

import java.util.List;

/**
 * One document, whole, as the API prints it; of a work whose text nobody holds, what others say.
 * Texts are plain and must be escaped by whoever shows them.
 *
 * @param number canonical, or empty
 * @param type code such as {@code NQ}, or empty
 * @param typeName {@code Nghị quyết}, or empty; two types share the code {@code QĐ}
 * @param dateDocument ISO day, or empty
 * @param datePublication ISO local time, or empty
 * @param paragraphs of the text, in order
 * @param cites canonical numbers of the documents that the text names, in its order, each once
 */
public record DocumentView(
    String id,
    String kind,
    String number,
    String title,
    String type,
    String typeName,
    String issuer,
    String dateDocument,
    String datePublication,
    String author,
    String source,
    String url,
    List<String> paragraphs,
    List<String> cites) {

  public DocumentView {
    paragraphs = List.copyOf(paragraphs);
    cites = List.copyOf(cites);
  }
}
