package vn.vankien.ingest.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Báo Mẫu, in the shape of a provincial Party newspaper: sections with {@code trang-2.html},
 * articles ending in {@code -post4101.html}, a feed, an index of sitemaps, and links that its
 * robots.txt asks crawlers to leave alone.
 */
final class Newspaper {

  private static final String FOLDER = "bao-mau/";
  private static final int PAGE_SIZE = 6;

  private static final Map<String, String> SECTIONS = new LinkedHashMap<>();

  static {
    SECTIONS.put("xay-dung-dang", "Xây dựng Đảng");
    SECTIONS.put("thoi-su", "Thời sự - Chính trị");
    SECTIONS.put("kinh-te", "Kinh tế");
    SECTIONS.put("van-hoa-xa-hoi", "Văn hóa - Xã hội");
  }

  private final String root;
  private final List<Item> items;
  private final Map<String, Page> pages = new HashMap<>();
  private final Template layout = Template.read(FOLDER + "layout.html");
  private final Template article = Template.read(FOLDER + "article.html");
  private final Template list = Template.read(FOLDER + "list.html");
  private final Template print = Template.read(FOLDER + "print.html");

  private Newspaper(URI root) throws IOException {
    this.root = root.toString();
    this.items = Item.readAll(FOLDER + "items");
  }

  /** Every address of the site. */
  static Site render(URI root) throws IOException {
    Newspaper site = new Newspaper(root);
    site.addArticles();
    site.addLists();
    site.addForCrawlers();
    Map<String, String> values = Map.of("root", site.root);
    return new Site(
        "bao-mau",
        Template.read(FOLDER + "source.yaml").render(values),
        site.pages,
        site.page("Không tìm thấy trang", BundledFiles.text(FOLDER + "404.html"), Site.BUILT));
  }

  static String path(Item item) {
    return "/"
        + item.field("section")
        + "/"
        + Slug.of(item.title(), 110)
        + "-post"
        + item.id()
        + ".html";
  }

  private void addArticles() {
    for (Item item : items) {
      Map<String, Object> values = teaser(item);
      values.put("author", item.field("author"));
      values.put("source", item.optional("source"));
      // the first paragraph is the standfirst (sapo), set in bold above the photograph
      values.put("blocks", Item.rows(item.blocks().subList(1, item.blocks().size())));
      values.put("related", teasers(neighbours(item)));
      values.put("popular", teasers(items.subList(0, Math.min(5, items.size()))));
      values.put("print", "/ban-in/" + item.id() + ".html");
      Instant modified = PrintedDate.instant(item.published());
      pages.put(path(item), page(item.title(), article.render(values), modified));
      pages.put("/ban-in/" + item.id() + ".html", Page.html(print.render(values), modified));
    }
  }

  private void addLists() {
    pages.put(
        "/", listPage("Trang chủ", items, Listing.cut(items, 10).getFirst().items(), List.of()));
    SECTIONS.forEach(
        (section, name) -> {
          List<Item> own = items.stream().filter(i -> i.field("section").equals(section)).toList();
          for (Listing listing : Listing.cut(own, PAGE_SIZE)) {
            pages.put(
                sectionPath(section, listing.number()),
                listPage(
                    name,
                    own,
                    listing.items(),
                    listing.links(number -> sectionPath(section, number))));
          }
        });
    pages.put("/tim-kiem", listPage("Tìm kiếm", items, List.of(), List.of()));
  }

  private static String sectionPath(String section, int page) {
    return "/" + section + "/" + (page == 1 ? "" : "trang-" + page + ".html");
  }

  private Page listPage(
      String name, List<Item> all, List<Item> shown, List<Map<String, Object>> links) {
    String content =
        list.render(Map.of("name", name, "items", teasers(shown), "pagination", links));
    return page(name, content, Listing.modified(all));
  }

  private void addForCrawlers() throws IOException {
    Instant newest = Listing.modified(items);
    Map<String, Object> values = new HashMap<>();
    values.put("root", root);
    values.put("site", root.substring(0, root.length() - 1));
    values.put("items", teasers(items));
    values.put("modified", newest.toString());
    pages.put(
        "/robots.txt",
        Page.text("text/plain", Template.read(FOLDER + "robots.txt").render(values), Site.BUILT));
    pages.put("/sitemap.xml", xml(FOLDER + "sitemap-index.xml", values, newest));
    pages.put("/sitemap-bai-viet.xml", xml("sitemap.xml", values, newest));
    Template feed = Template.read(FOLDER + "rss.xml");
    values.put("items", teasers(items.subList(0, Math.min(20, items.size()))));
    values.put("name", "Báo Mẫu");
    pages.put("/rss/home.rss", Page.text("application/rss+xml", feed.render(values), newest));
    pages.put(
        "/css/bao-mau.css",
        Page.text("text/css", BundledFiles.text(FOLDER + "style.css"), Site.BUILT));
    pages.put(
        "/anh/mau.svg", Page.text("image/svg+xml", BundledFiles.text("photo.svg"), Site.BUILT));
  }

  private Page xml(String template, Map<String, Object> values, Instant modified)
      throws IOException {
    return Page.text("application/xml", Template.read(template).render(values), modified);
  }

  /** The items beside this one in its section, or in the whole paper if it is alone there. */
  private List<Item> neighbours(Item item) {
    List<Item> section =
        items.stream()
            .filter(other -> other.field("section").equals(item.field("section")))
            .toList();
    int at = section.indexOf(item);
    int from = Math.max(0, Math.min(at - 1, section.size() - 4));
    return section.subList(from, Math.min(section.size(), from + 4)).stream()
        .filter(other -> other.id() != item.id())
        .toList();
  }

  private static List<Map<String, Object>> teasers(List<Item> items) {
    return items.stream().map(Newspaper::teaser).toList();
  }

  private static Map<String, Object> teaser(Item item) {
    Map<String, Object> values = new HashMap<>();
    values.put("title", item.title());
    values.put("href", path(item));
    values.put("sapo", ((Item.Block.Paragraph) item.blocks().getFirst()).text());
    values.put("time", PrintedDate.newspaper(item.published()));
    values.put("day", PrintedDate.day(item.published().toLocalDate()));
    values.put("pubDate", PrintedDate.feed(item.published()));
    values.put("lastmod", item.published() + ":00+07:00");
    values.put("section", SECTIONS.get(item.field("section")));
    values.put("sectionHref", sectionPath(item.field("section"), 1));
    return values;
  }

  private Page page(String title, String content, Instant modified) {
    List<Map<String, Object>> menu = new ArrayList<>();
    SECTIONS.forEach(
        (section, name) -> menu.add(Map.of("name", name, "href", sectionPath(section, 1))));
    return Page.html(
        layout.render(Map.of("title", title, "menu", menu, "content", content)), modified);
  }
}
