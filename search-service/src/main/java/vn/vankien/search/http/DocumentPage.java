package vn.vankien.search.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vankien.search.original.Version;
import vn.vankien.search.query.DocumentView;
import vn.vankien.search.query.DocumentView.Mark;
import vn.vankien.search.query.DocumentView.Mention;
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
    int head = head(document);
    List<Mark> shown = document.marks().stream().filter(mark -> mark.paragraph() >= head).toList();
    return new DocumentPage(frame, document, cites, versions, beside, asked, head, shown);
  }

  /** Pieces that a reader looks for in an outline. */
  private static final Set<String> OUTLINED =
      Set.of("annex", "part", "chapter", "section", "subsection", "article");

  private static final Locale VIETNAM = Locale.of("vi", "VN");

  /** Lines of a title block; an issuer and its superior stand on four at most. */
  private static final int LONGEST_HEAD = 14;

  /** {@code Hà Nội, ngày 28 tháng 4 năm 2022}. */
  private static final Pattern DAY_LINE =
      Pattern.compile("[\\p{L} .-]{0,40},? ?ngày \\d{1,2} tháng \\d{1,2} năm \\d{4}\\.?");

  /** Matches that have a link to the next and the one before. */
  private static final int JUMPS = 200;

  /**
   * A paragraph of the text.
   *
   * @param anchor {@code dieu-5} where a piece begins, else {@code p12}
   * @param number from 1; stays when the pieces are read differently one day
   */
  record Paragraph(String anchor, int number, boolean heading, List<Run> runs) {}

  /**
   * A stretch of a paragraph.
   *
   * @param link to the work that it names, or empty
   * @param mark number of the match that it is, from 1, or 0
   */
  record Run(String text, String link, int mark) {}

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
    return official(document);
  }

  private static boolean official(DocumentView document) {
    return !document.number().isEmpty() && !document.typeName().isEmpty();
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
    return document.outline().stream().filter(piece -> OUTLINED.contains(piece.kind())).toList();
  }

  /** The title as it stands under the type: {@code về luân chuyển cán bộ}. */
  String subject() {
    return subject(document);
  }

  private static String subject(DocumentView document) {
    String title = document.title();
    int about = title.indexOf(" về ");
    return about > 0
            && title.toLowerCase(VIETNAM).startsWith(document.typeName().toLowerCase(VIETNAM))
        ? title.substring(about + 1)
        : title;
  }

  private static int head(DocumentView document) {
    if (!official(document)) {
      return 0;
    }
    List<String> said =
        List.of(
            plain(document.issuer()),
            plain(document.number()),
            plain("Số " + document.number()),
            plain(document.typeName()),
            plain(document.title()),
            plain(subject(document)),
            plain("Đảng Cộng sản Việt Nam"),
            plain("Cộng hòa xã hội chủ nghĩa Việt Nam"),
            plain("Cộng hoà xã hội chủ nghĩa Việt Nam"),
            plain("Độc lập Tự do Hạnh phúc"),
            "");
    int head = 0;
    while (head < Math.min(LONGEST_HEAD, document.paragraphs().size())) {
      String line = document.paragraphs().get(head);
      if (!said.contains(plain(line)) && !DAY_LINE.matcher(line).matches()) {
        break;
      }
      head++;
    }
    return head;
  }

  /** Letters and digits alone, in lower case. */
  private static String plain(String line) {
    return line.toLowerCase(VIETNAM).replaceAll("[^\\p{L}\\d]+", "");
  }

  /** What the text says, its citations as links and its matches marked. */
  List<Paragraph> paragraphs() {
    Map<Integer, Piece> pieces = new HashMap<>();
    document.outline().forEach(piece -> pieces.putIfAbsent(piece.paragraph(), piece));
    Map<Integer, List<Mention>> mentions = new HashMap<>();
    document
        .mentions()
        .forEach(m -> mentions.computeIfAbsent(m.paragraph(), p -> new ArrayList<>()).add(m));
    Map<Integer, List<Integer>> marks = new HashMap<>();
    for (int i = 0; i < shown.size(); i++) {
      marks.computeIfAbsent(shown.get(i).paragraph(), p -> new ArrayList<>()).add(i);
    }
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int i = head; i < document.paragraphs().size(); i++) {
      String text = document.paragraphs().get(i);
      Piece piece = pieces.get(i);
      paragraphs.add(
          new Paragraph(
              piece == null ? "p" + (i + 1) : piece.anchor(),
              i + 1,
              piece == null ? isCapitals(text) : OUTLINED.contains(piece.kind()),
              runs(text, mentions.getOrDefault(i, List.of()), marks.getOrDefault(i, List.of()))));
    }
    return paragraphs;
  }

  private static boolean isCapitals(String text) {
    return text.length() <= 200
        && text.equals(text.toUpperCase(Locale.ROOT))
        && text.codePoints().filter(Character::isLetter).count() >= 5;
  }

  private List<Run> runs(String text, List<Mention> mentions, List<Integer> marks) {
    List<Run> runs = new ArrayList<>();
    int[] cuts = cuts(text, mentions, marks);
    for (int i = 1; i < cuts.length; i++) {
      if (cuts[i] > cuts[i - 1]) {
        int from = cuts[i - 1];
        String link =
            mentions.stream()
                .filter(m -> m.start() <= from && from < m.end())
                .findFirst()
                .map(m -> link(m, text))
                .orElse("");
        int mark =
            marks.stream()
                .filter(n -> covers(shown.get(n), from))
                .findFirst()
                .map(n -> n + 1)
                .orElse(0);
        runs.add(
            new Run(
                text.substring(
                    text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, cuts[i])),
                link,
                mark));
      }
    }
    return runs;
  }

  private static boolean covers(Mark mark, int at) {
    return mark.start() <= at && at < mark.end();
  }

  /** Where runs begin and end, in code points, in order. */
  private int[] cuts(String text, List<Mention> mentions, List<Integer> marks) {
    List<Integer> cuts = new ArrayList<>(List.of(0, text.codePointCount(0, text.length())));
    mentions.forEach(m -> cuts.addAll(List.of(m.start(), m.end())));
    marks.forEach(n -> cuts.addAll(List.of(shown.get(n).start(), shown.get(n).end())));
    return cuts.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  /** To the work; where it may be one of several, to the page where they are told apart. */
  private String link(Mention mention, String text) {
    String words =
        text.substring(
            text.offsetByCodePoints(0, mention.start()), text.offsetByCodePoints(0, mention.end()));
    return mention.works().size() == 1
        ? frame.work(mention.works().getFirst())
        : frame.search(words);
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
