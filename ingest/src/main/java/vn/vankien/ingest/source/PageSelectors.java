package vn.vankien.ingest.source;

import java.util.List;

/**
 * Where a site's pages keep what we read, as CSS selectors in jsoup's dialect. In each list the
 * first selector that finds text wins; an empty list means: find it without help.
 *
 * @param remove what stands inside the body and is no part of it: related links, captions
 * @param number the cell that holds the document's number
 * @param attachments links to files of the document
 */
public record PageSelectors(
    List<String> title,
    List<String> body,
    List<String> remove,
    List<String> published,
    List<String> author,
    List<String> source,
    List<String> number,
    List<String> attachments) {

  public PageSelectors {
    title = List.copyOf(title);
    body = List.copyOf(body);
    remove = List.copyOf(remove);
    published = List.copyOf(published);
    author = List.copyOf(author);
    source = List.copyOf(source);
    number = List.copyOf(number);
    attachments = List.copyOf(attachments);
  }
}
