package vn.vankien.index;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import vn.vankien.analysis.VietnameseAnalysis;
import vn.vankien.analysis.VietnameseFolding;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.DocumentType;
import vn.vankien.document.LegalForce;
import vn.vankien.language.Say;

/**
 * The fields of the index, and the words in its commit data that say so.
 *
 * <pre>
 * found by   title                  syllables and numbers, with positions
 *            text                   the same of title and text
 *            bigrams                pairs of those without accents, for score alone
 *            number, cites          {@link #numberKey}, of the document and of what it names
 *            shortNumber, shortCites  {@link #shortKey}, where only type and serial are known
 * ordered by family, year            what bears one number, and how new it is
 * limited by date (day number), and the facets
 * shown      title, text, url, … as they were
 * </pre>
 */
public final class Schema {

  /** Raised whenever a field changes its meaning; an index of another version is refused. */
  public static final String VERSION = "5";

  public static final String ID = "id";
  public static final String TITLE = "title";
  public static final String TEXT = "text";
  public static final String BIGRAMS = "bigrams";

  /** Not written: what is typed without accents is looked up, and marked, under this analysis. */
  public static final String FOLDED = "folded";

  public static final String NUMBER = "number";
  public static final String SHORT_NUMBER = "shortNumber";
  public static final String CITES = "cites";
  public static final String SHORT_CITES = "shortCites";

  /** Days since 1970-01-01 of the signature, else of the publication. */
  public static final String DATE = "date";

  /**
   * What an entry is: {@link #DOCUMENT}, {@link #WORK}, {@link #HELD_WORK} or {@link #KNOWN_WORK}.
   */
  public static final String ENTRY = "entry";

  /** A document that we hold. */
  public static final String DOCUMENT = "document";

  /** A work known only from what others say of it. */
  public static final String WORK = "work";

  /** A work whose text we hold as a document of its own; found only as a work. */
  public static final String HELD_WORK = "heldWork";

  /** A work of the registry of which nothing that we hold speaks; found by number, not by words. */
  public static final String KNOWN_WORK = "knownWork";

  /** What is said to be a work's title, its syllables and their pairs. */
  public static final String SAID_TITLE = "saidTitle";

  public static final String SAID_TITLE_PAIRS = "saidTitlePairs";

  /** The sentences that speak of a work, in the same two ways. */
  public static final String SAID = "said";

  public static final String SAID_PAIRS = "saidPairs";

  /** The groups of works of which a document speaks; see {@link WorkGroup}. */
  static final String SPEAKS_OF = "speaksOf";

  static final String WORK_GROUP = "workGroup";
  static final String EVIDENCE = "evidence";
  static final String OWN_WORK = "ownWork";

  /** How many sentences speak of a work. */
  static final String CITATIONS = "citations";

  /** What a document cites and leaves open, by its label. */
  static final String OPEN = "open";

  static final String STORED_OPEN = "storedOpen";

  /** The work that took a work's place. */
  public static final String REPLACED_BY = "replacedBy";

  /** Stored, one for each citation that leads somewhere: where it stands, and to which works. */
  static final String MENTION = "mention";

  /** A number that documents share which are copies of one another; see {@link Copies}. */
  static final String SAME = "same";

  /** What of a text is compared with others to find that it is nearly the same; {@link Sketch}. */
  static final String SKETCH = "sketch";

  /**
   * The legal force of the work whose text it is, by its place in {@link #FORCES}; changed with the
   * work.
   */
  public static final String FORCE = "force";

  /** As numbered in the index. */
  static final List<LegalForce.Status> FORCES =
      List.of(
          LegalForce.Status.UNKNOWN,
          LegalForce.Status.IN_FORCE,
          LegalForce.Status.AMENDED,
          LegalForce.Status.REPLACED,
          LegalForce.Status.REPEALED);

  /** A number that documents share which bear the same number, such as the articles of a law. */
  public static final String FAMILY = "family";

  /** The year of {@link #DATE}, else that which the number carries. */
  public static final String YEAR = "ofYear";

  /** Seconds since 1970 at which the bytes came. */
  public static final String FETCHED = "fetched";

  /** Of a scan: how surely its words were recognized, 0 to 100. */
  public static final String OCR_CONFIDENCE = "ocrConfidence";

  /** {@link #issuerKey} of the issuer's name and of its code. */
  public static final String ISSUER = "issuer";

  public static final String TYPE_FACET = "type";
  public static final String ISSUER_FACET = "issuer";
  public static final String YEAR_FACET = "year";
  public static final String SOURCE_FACET = "source";
  public static final String KIND_FACET = "kind";

  static final List<String> FACETS =
      List.of(TYPE_FACET, ISSUER_FACET, YEAR_FACET, SOURCE_FACET, KIND_FACET);

  /** Counted for every answer; the last is no facet of Lucene's, because it changes with works. */
  public static final List<String> COUNTED =
      List.of(TYPE_FACET, ISSUER_FACET, YEAR_FACET, SOURCE_FACET, KIND_FACET, FORCE);

  static final String URL = "url";
  static final String KIND = "storedKind";
  static final String TYPE = "storedType";
  static final String ISSUER_CODE = "issuerCode";
  static final String ISSUER_NAME = "issuerName";
  static final String DATE_DOCUMENT = "dateDocument";
  static final String DATE_PUBLICATION = "datePublication";
  static final String AUTHOR = "author";
  static final String SOURCE = "storedSource";
  static final String SOURCE_ID = "sourceId";
  static final String STORED_NUMBER = "storedNumber";
  static final String STORED_CITES = "storedCites";

  private static final String VERSION_KEY = "vankien.schema";
  private static final String ANALYSIS_KEY = "vankien.analysis";
  private static final String SEGMENTER_KEY = "vankien.segmenter";

  private Schema() {}

  /** The term by which a number is found, in its own fields and in any text: {@code 5-ct/tw}. */
  public static String numberKey(DocumentNumber number) {
    String printed = number.toString();
    return VietnameseAnalysis.numberTerm(printed).orElseGet(() -> printed.toLowerCase(Locale.ROOT));
  }

  /** What {@link #FAMILY} holds for a document that bears {@code number}. */
  static long familyKey(DocumentNumber number) {
    return StringHelper.murmurhash3_x64_128(new BytesRef(numberKey(number)))[0];
  }

  /** The term for a type and a serial alone, as in "Kết luận 09": {@code kl 9}. */
  public static String shortKey(DocumentType type, String serial) {
    return type.code().toLowerCase(Locale.ROOT) + ' ' + serial;
  }

  /** The term that limits an answer to documents of {@code value} in facet {@code dimension}. */
  public static Term facetTerm(String dimension, String value) {
    return DrillDownQuery.term(FacetsConfig.DEFAULT_INDEX_FIELD_NAME, dimension, value);
  }

  /** The term by which an issuer is found, by code or name, with or without accents. */
  public static String issuerKey(String nameOrCode) {
    return VietnameseFolding.stripAccents(VietnameseFolding.fold(nameOrCode)).toString();
  }

  /** What {@link #FORCE} says for a status. */
  public static long forceKey(LegalForce.Status status) {
    return FORCES.indexOf(status);
  }

  /** By {@link #DATE}; documents without one come last. */
  static SortField byDate(boolean newestFirst) {
    return LongField.newSortField(
        DATE,
        newestFirst,
        SortedNumericSelector.Type.MIN,
        newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
  }

  static FacetsConfig facets() {
    FacetsConfig facets = new FacetsConfig();
    for (String dimension : FACETS) {
      // Nobody asks for all documents that have a facet, only for those that have a value of it.
      facets.setDrillDownTermsIndexing(
          dimension, FacetsConfig.DrillDownTermsIndexing.FULL_PATH_ONLY);
    }
    return facets;
  }

  static Map<String, String> commitData() {
    return Map.of(
        VERSION_KEY,
        VERSION,
        ANALYSIS_KEY,
        VietnameseAnalysis.ID,
        SEGMENTER_KEY,
        VietnameseAnalysis.SEGMENTER);
  }

  /**
   * Refuses an index that was written with other fields or another analysis: its answers would be
   * wrong without looking so.
   */
  static void verify(Map<String, String> commitData) {
    String version = commitData.getOrDefault(VERSION_KEY, "0");
    String analysis = commitData.getOrDefault(ANALYSIS_KEY, Say.that("không rõ"));
    String segmenter = commitData.getOrDefault(SEGMENTER_KEY, VietnameseAnalysis.SEGMENTER);
    if (!version.equals(VERSION)
        || !analysis.equals(VietnameseAnalysis.ID)
        || !segmenter.equals(VietnameseAnalysis.SEGMENTER)) {
      throw new IndexMismatchException(
          Say.that(
              "Chỉ mục này thuộc phiên bản khác (lược đồ %s, phân tích %s, tách từ %s; chương trình cần %s, %s, %s): hãy chạy ./vankien reindex",
              version,
              analysis,
              segmenter,
              VERSION,
              VietnameseAnalysis.ID,
              VietnameseAnalysis.SEGMENTER));
    }
  }
}
