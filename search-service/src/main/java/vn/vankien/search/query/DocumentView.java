package vn.vankien.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vankien.index.Hit.Copy;

/**
 * One document that we hold, whole, as the API prints it. Texts are plain and must be escaped by
 * whoever shows them; places in them count code points.
 *
 * @param number canonical, or empty
 * @param type code such as {@code NQ}, or empty
 * @param typeName {@code Nghị quyết}, or empty; two types share the code {@code QĐ}
 * @param dateDocument ISO day, or empty
 * @param datePublication ISO local time, or empty
 * @param fetched ISO instant at which its bytes came, or empty
 * @param ocrConfidence of a scan: how surely its words were recognized, 0 to 100; null for text
 * @param work id of the work whose text it is; empty for a report
 * @param legalForce of that work
 * @param paragraphs of the text, in order
 * @param outline the numbered pieces of the text; empty for a report
 * @param mentions where the text names works
 * @param marks where the text matches the question, if one was asked
 * @param cites canonical numbers of the documents that the text names, in its order, each once
 * @param copies other documents of the same work or of the same words
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
    String fetched,
    @Nullable Integer ocrConfidence,
    String work,
    String legalForce,
    List<String> paragraphs,
    List<Piece> outline,
    List<Mention> mentions,
    List<Mark> marks,
    List<String> cites,
    List<Copy> copies) {

  /**
   * A numbered piece of the text.
   *
   * @param anchor names it within the document: {@code dieu-5-khoan-2}
   * @param kind {@code chapter}, {@code article} …
   * @param label {@code Điều 5}
   * @param heading the words beside the number, or empty
   * @param depth how many pieces it stands in
   * @param paragraph that it begins in, from 0
   */
  public record Piece(
      String anchor, String kind, String label, String heading, int depth, int paragraph) {}

  /** A place that names a work, or one of several, best first. */
  public record Mention(int paragraph, int start, int end, List<String> works) {

    public Mention {
      works = List.copyOf(works);
    }
  }

  /** A place that matches the question. */
  public record Mark(int paragraph, int start, int end) {}

  public DocumentView {
    paragraphs = List.copyOf(paragraphs);
    outline = List.copyOf(outline);
    mentions = List.copyOf(mentions);
    marks = List.copyOf(marks);
    cites = List.copyOf(cites);
    copies = List.copyOf(copies);
  }
}
