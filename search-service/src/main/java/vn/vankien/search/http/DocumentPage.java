package vn.vankien.search.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.vankien.language.Language;
import vn.vankien.search.original.Version;
import vn.vankien.search.query.DocumentView;
import vn.vankien.search.query.DocumentView.Mark;
import vn.vankien.search.query.DocumentView.Piece;
import vn.vankien.search.query.WorkName;

/**
 * The page of one document: what it is, what it says, what it cites, where it came from.
 *
 * @param cites the works that the text names, as far as they are known
 * @param versions what its address gave, newest first; empty if the archive is not at hand
 * @param beside whether the original file is shown beside the text
 * @param asked the question whose words are marked, or empty
 * @param head how many lines at the head of the text say no more than the title block above it
 * @param shown the matches below that
 */
record DocumentPage(
    Frame frame,
    DocumentView document,
    List<WorkName> cites,
    List<Version> versions,
    boolean beside,
    String asked,
    int head,
    List<Mark> shown) {

  /**
   * The page of {@code document}.
   *
   * @param cites the works that the text names, as far as they are known
   */
  static DocumentPage of(
      Frame frame,
      DocumentView document,
      List<WorkName> cites,
      List<Version> versions,
      boolean beside,
      String asked) {
    int head = TitleBlock.of(document).lines();
    List<Mark> shown = document.marks().stream().filter(mark -> mark.paragraph() >= head).toList();
    return new DocumentPage(frame, document, cites, versions, beside, asked, head, shown);
  }

  /** Matches that have a link to the next and the one before. */
  private static final int JUMPS = 200;

  /** The URL of a document's page, from the root. */
  static String link(String id, Language language) {
    return path("/documents", id) + (language == Language.VI ? "" : "?lang=" + language.tag());
  }

  /** An id, which may be anything, below a path. */
  static String path(String root, String id) {
    StringBuilder path = new StringBuilder(root);
    for (String segment : id.split("/", -1)) {
      path.append('/').append(URLEncoder.encode(segment, UTF_8).replace("+", "%20"));
    }
    return path.toString();
  }

  String title() {
    return frame.texts().title(document.title());
  }

  String type() {
    return document.typeName().isEmpty()
        ? frame.texts().kind(document.kind())
        : frame.texts().type(document.typeName());
  }

  /** Whether it is printed with a title block: what issued it, its number, its type. */
  boolean official() {
    return TitleBlock.of(document).official();
  }

  /** Whether it is of the Party, whose blocks name the Party and not the Republic. */
  boolean party() {
    return document.kind().equals("directive");
  }

  boolean forceKnown() {
    return !document.legalForce().equals("unknown");
  }

  /** The pieces that stand in the outline. */
  List<Piece> outline() {
    return document.outline().stream()
        .filter(piece -> DocumentText.OUTLINED.contains(piece.kind()))
        .toList();
  }

  /** The title as it stands under the type: {@code về luân chuyển cán bộ}. */
  String subject() {
    return TitleBlock.of(document).subject();
  }

  /** What the text says, its citations as links and its matches marked. */
  List<DocumentText.Paragraph> paragraphs() {
    return new DocumentText(frame, document, head, shown).paragraphs();
  }

  int marks() {
    return shown.size();
  }

  /** Whether match {@code number} leads on to its neighbours. */
  boolean jumps(int number) {
    return number <= JUMPS && marks() > 1;
  }

  int next(int number) {
    return number >= Math.min(marks(), JUMPS) ? 1 : number + 1;
  }

  int previous(int number) {
    return number <= 1 ? Math.min(marks(), JUMPS) : number - 1;
  }

  /** The address that the text was read from, if a reader may follow it: http or https only. */
  Optional<String> source() {
    try {
      URI uri = new URI(document.url());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      return uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))
          ? Optional.of(document.url())
          : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty(); // crawled, so anything
    }
  }

  String sourceHost() {
    return source().map(url -> URI.create(url).getHost()).orElse("");
  }

  /** When its bytes came, as a day, or empty. */
  String fetched() {
    return document.fetched().isEmpty() ? "" : frame.texts().time(document.fetched());
  }

  /** Whether the newest version is a file that browsers show. */
  boolean hasPdf() {
    return !versions.isEmpty() && versions.getFirst().isPdf();
  }

  /** The newest archived bytes. */
  String original() {
    return Originals.link(document.id(), versions.getFirst());
  }

  String link(Version version) {
    return Originals.link(document.id(), version);
  }

  /** How {@code version} differs from the one before it, the next in {@link #versions}. */
  String diff(Version version) {
    return frame.link(path("/versions", document.id()), "at=" + version.stamp());
  }

  /** This page with or without the original beside it. */
  String beside(boolean show) {
    String query = asked.isEmpty() ? "" : "q=" + URLEncoder.encode(asked, UTF_8);
    String view = show ? "view=original" : "";
    return frame.link(
        path("/documents", document.id()),
        query.isEmpty() || view.isEmpty() ? query + view : query + '&' + view);
  }
}
