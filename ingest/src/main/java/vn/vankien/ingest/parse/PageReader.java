package vn.vankien.ingest.parse;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import vn.vankien.ingest.parse.Blocks.Block;
import vn.vankien.ingest.source.PageSelectors;
import vn.vankien.ingest.source.Source;

/** A page to its article: by the site's selectors where we know the site, else by its looks. */
final class PageReader {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final PageSelectors NO_SELECTORS =
      new PageSelectors(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  private static final Pattern ATTACHMENT =
      Pattern.compile("\\.(?:pdf|docx?|rtf|odt)(?:[?#].*)?$", Pattern.CASE_INSENSITIVE);

  private static final Evaluator LINKED =
      Page.selector("a[href], iframe[src], embed[src], object[data]");

  private static final List<String> ADDRESSES = List.of("href", "src", "data");

  private final Page page;
  private final PageSelectors selectors;
  private final PageMetadata metadata;
  private final VietnameseDates dates;
  private final ZoneId zone;

  private PageReader(Page page, Optional<Source> source, Instant seen) {
    this.page = page;
    this.selectors = source.map(Source::selectors).orElse(NO_SELECTORS);
    this.zone = source.map(Source::timeZone).orElse(VIETNAM);
    this.metadata = PageMetadata.of(page);
    this.dates = new VietnameseDates(seen.atZone(zone));
  }

  static ParsedDocument read(String html, URI url, Optional<Source> source, Instant seen) {
    Document page = LegacyPage.repair(Jsoup.parse(html, url.toString()));
    return new PageReader(new Page(page), source, seen).read();
  }

  private ParsedDocument read() {
    // What the metadata of a page says is read before anything is taken out of it.
    String title = first(selectors.title()).orElseGet(this::title);
    Optional<LocalDateTime> published = published();
    Optional<String> author =
        first(selectors.author())
            .or(() -> metadata.author().believed(page))
            .or(() -> LabelledFields.author(page));
    Optional<String> source =
        first(selectors.source())
            .or(() -> LabelledFields.printedSource(page))
            .or(() -> publisher())
            .or(() -> LabelledFields.source(page));
    Optional<String> number = first(selectors.number()).or(() -> LabelledFields.number(page));
    Set<String> attachments = attachments();
    return new ParsedDocument(
        "text/html",
        title,
        text(title, author),
        published,
        author,
        source,
        number,
        List.copyOf(attachments));
  }

  private String title() {
    String found = PageTitle.find(page, metadata);
    return found.isEmpty() ? LabelledFields.subject(page).orElse("") : found;
  }

  private String text(String title, Optional<String> author) {
    for (String remove : selectors.remove()) {
      page.remove(remove);
    }
    for (String body : selectors.body()) {
      List<Block> lines = page.select(body).stream().flatMap(e -> Blocks.of(e).stream()).toList();
      if (!lines.isEmpty()) {
        return Blocks.text(lines.stream().filter(l -> !Boilerplate.isCaption(l)).toList());
      }
    }
    Set<String> above = new HashSet<>(List.of(title));
    author.ifPresent(above::add);
    MainContent.Found found = MainContent.find(page.body(), page.lines(), title);
    return Blocks.text(
        found.article() ? ArticleLines.clean(found.lines(), above, dates) : found.lines());
  }

  private Optional<LocalDateTime> published() {
    for (String selector : selectors.published()) {
      for (Element element : page.select(selector)) {
        for (String text :
            List.of(element.attr("datetime"), element.attr("content"), element.text())) {
          Optional<LocalDateTime> time = dates.find(text).flatMap(date -> date.at(zone));
          if (time.isPresent()) {
            return time;
          }
        }
      }
    }
    return PublishedTime.find(metadata.published(), page, dates, zone);
  }

  /** One place is enough where the page names nobody: most sites name themselves once. */
  private Optional<String> publisher() {
    Claims claims = metadata.publisher();
    return claims.said().size() == 1
        ? Optional.of(claims.said().getFirst())
        : claims.believed(page);
  }

  private Optional<String> first(List<String> list) {
    for (String selector : list) {
      for (Element element : page.select(selector)) {
        String text = Blocks.text(Blocks.of(element)).replace('\n', ' ');
        if (text.isEmpty()) {
          text = Whitespace.collapse(element.attr("content"));
        }
        if (!text.isEmpty()) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  private Set<String> attachments() {
    Set<String> found = new LinkedHashSet<>();
    for (String selector : selectors.attachments()) {
      for (Element element : page.select(selector)) {
        addAddress(found, element);
      }
    }
    if (selectors.attachments().isEmpty()) {
      for (Element element : page.select(LINKED)) {
        if (ATTACHMENT.matcher(written(element)).find()) {
          addAddress(found, element);
        }
      }
    }
    return found;
  }

  private static void addAddress(Set<String> found, Element element) {
    String address = address(element);
    if (address.startsWith("http")) {
      found.add(address);
    }
  }

  private static String address(Element element) {
    return ADDRESSES.stream().filter(element::hasAttr).findFirst().map(element::absUrl).orElse("");
  }

  private static String written(Element element) {
    return ADDRESSES.stream().filter(element::hasAttr).findFirst().map(element::attr).orElse("");
  }
}
