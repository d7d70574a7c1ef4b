package vn.vankien.search.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vankien.search.query.DocumentView;

/** The page of one document: what it is, what it says, what it cites, where it came from. */
record DocumentPage(Frame frame, DocumentView document) {

  /** The parts of a legal text that have a name: Phần, Chương, Mục, Điều. */
  private static final Pattern HEADING =
      Pattern.compile("(?:(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC)\\s+\\S+|(?:Điều|ĐIỀU)\\s+\\d+).*");

  /** {@code I.}, {@code IV-}: the parts of a Party document. */
  private static final Pattern ROMAN = Pattern.compile("[IVX]{1,5}\\s?[.–-]\\s?\\S.*");

  /** At either end, with those that are not Unicode white space to Java: NBSP, zero-width. */
  private static final Pattern SPACES =
      Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");

  private static final int LONGEST_HEADING = 200;

  /**
   * A piece of the text.
   *
   * @param anchor {@code p12}, counted from 1; the same as long as the text is
   */
  record Paragraph(String anchor, String text, boolean heading) {}

  /** The URL of a document's page, from the root. */
  static String link(String id, Language language) {
    StringBuilder link = new StringBuilder("/documents");
    for (String segment : id.split("/", -1)) {
      link.append('/').append(URLEncoder.encode(segment, UTF_8).replace("+", "%20"));
    }
    if (language != Language.VI) {
      link.append("?lang=").append(language.tag());
    }
    return link.toString();
  }

  String title() {
    return frame.texts().title(document.title());
  }

  String type() {
    return document.typeName().isEmpty()
        ? frame.texts().kind(document.kind())
        : frame.texts().type(document.typeName());
  }

  /** What the text says, without lines of nothing but spaces and without the title once more. */
  List<Paragraph> paragraphs() {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (String line : document.paragraphs()) {
      String text = SPACES.matcher(line).replaceAll("");
      boolean title = paragraphs.isEmpty() && text.equalsIgnoreCase(document.title());
      if (!text.isEmpty() && !title) {
        paragraphs.add(new Paragraph("p" + (paragraphs.size() + 1), text, isHeading(text)));
      }
    }
    return paragraphs;
  }

  private static boolean isHeading(String text) {
    return text.length() <= LONGEST_HEADING
        && (HEADING.matcher(text).matches()
            || ROMAN.matcher(text).matches()
            || (text.equals(text.toUpperCase(Locale.ROOT))
                && text.codePoints().filter(Character::isLetter).count() >= 5));
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
}
