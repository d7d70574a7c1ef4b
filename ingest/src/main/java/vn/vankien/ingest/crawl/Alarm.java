package vn.vankien.ingest.crawl;

/**
 * What a person should look at, though nothing threw an exception.
 *
 * @param sentence for the operator, in Vietnamese
 */
public record Alarm(Kind kind, String sentence) {

  /** What is the matter. */
  public enum Kind {
    /** Too many answers in place of documents: the source's documents are left as they are. */
    QUARANTINED,
    /** The source is as it was before; it is crawled again. */
    RECOVERED,
    /** Far fewer pages than before have a headline, a body or a time. */
    FILL_RATE,
    /** Nothing new for longer than is usual there. */
    SILENT,
    /** Not one answer in the whole run. */
    UNREACHABLE,
    /** Lists and feeds lead to nothing. */
    NO_LINKS,
    /** So many documents are missing that none is taken out of the index. */
    MANY_MISSING,
    /** Documents that are gone and wait for a later run to leave the index. */
    WAITING
  }
}
