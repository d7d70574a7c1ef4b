package vn.vankien.ingest.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The portal of tỉnh Mẫu, in the shape of provincial SharePoint sites: every address is one {@code
 * .aspx} with a query, the portlet prints its own name as the first line, the time of day is always
 * 00:00, and {@code /_layouts/} is closed to crawlers.
 */
final class Portal {

  private static final String FOLDER = "tinh-mau/";
  private static final String ROOM = "/noidung/tintuc/Pages/";
  private static final int PAGE_SIZE = 5;

  private static final Map<String, String> LISTS = new LinkedHashMap<>();

  static {
    LISTS.put("TinTrongTinh", "Tin trong tỉnh");
    LISTS.put("XayDungDang", "Xây dựng Đảng");
    LISTS.put("ChiDaoDieuHanh", "Chỉ đạo, điều hành");
  }

  private final String root;
  private final List<Item> items;
  private final Map<String, Page> pages = new HashMap<>();
  private final Template layout = Template.read(FOLDER + "layout.html");
  private final Template detail = Template.read(FOLDER + "detail.html");
  private final Template list = Template.read(FOLDER + "list.html");
  private final Template print = Template.read(FOLDER + "print.html");

  private Portal(URI root) throws IOException {
    this.root = root.toString();
    this.items = Item.readAll(FOLDER + "items");
  }

  /** Every address of the site. */
  static Site render(URI root) throws IOException {
    Portal site = new Portal(root);
    site.addDetails();
    site.addLists();
    site.addForCrawlers();
    return new Site(
        "tinh-mau",
        Template.read(FOLDER + "source.yaml").render(Map.of("root", site.root)),
        site.pages,
        site.page("Thông báo", BundledFiles.text(FOLDER + "404.html"), Site.BUILT));
  }

  static String path(Item item) {
    return ROOM
        + "chi-tiet-tin-tuc.aspx?ItemID="
        + item.id()
        + "&l="
        + item.field("list")
        + "&lv=9";
  }

  private static String printPath(Item item) {
    return "/_layouts/15/Print.aspx?ItemID=" + item.id();
  }

  private static String listPath(String list, int page) {
    return ROOM + "tin-tuc.aspx?l=" + list + (page == 1 ? "" : "&Page=" + page);
  }

  private void addDetails() {
    for (Item item : items) {
      Map<String, Object> values = row(item);
      values.put("blocks", Item.rows(item.blocks()));
      values.put("author", item.optional("author"));
      values.put("others", rows(items.stream().filter(i -> i.id() < item.id()).limit(5).toList()));
      values.put("print", printPath(item));
      Instant modified = PrintedDate.instant(item.published());
      pages.put(path(item), page(item.title(), detail.render(values), modified));
      pages.put(printPath(item), Page.html(print.render(values), modified));
    }
  }

  private void addLists() {
    pages.put("/", listPage("Tin mới", items, new Listing(1, 1, first(items, 6)), "TinTrongTinh"));
    LISTS.forEach(
        (id, name) -> {
          List<Item> own = items.stream().filter(item -> item.field("list").equals(id)).toList();
          for (Listing listing : Listing.cut(own, PAGE_SIZE)) {
            pages.put(listPath(id, listing.number()), listPage(name, own, listing, id));
          }
        });
  }

  private Page listPage(String name, List<Item> all, Listing listing, String id) {
    String content =
        list.render(
            Map.of(
                "name", name,
                "items", rows(listing.items()),
                "pagination", listing.links(number -> listPath(id, number))));
    return page(name, content, Listing.modified(all));
  }

  private void addForCrawlers() throws IOException {
    Map<String, Object> values =
        Map.of("root", root, "site", root.substring(0, root.length() - 1), "items", rows(items));
    pages.put(
        "/robots.txt",
        Page.text("text/plain", Template.read(FOLDER + "robots.txt").render(values), Site.BUILT));
    pages.put(
        "/sitemap.xml",
        Page.text(
            "text/xml", Template.read("sitemap.xml").render(values), Listing.modified(items)));
    pages.put(
        "/Style%20Library/portal.css",
        Page.text("text/css", BundledFiles.text(FOLDER + "style.css"), Site.BUILT));
    pages.put(
        "/_layouts/15/Authenticate.aspx",
        page("Đăng nhập", "<h1>Chỉ dành cho quản trị viên</h1>", Site.BUILT));
    pages.put(
        "/PublishingImages/mau.svg",
        Page.text("image/svg+xml", BundledFiles.text("photo.svg"), Site.BUILT));
  }

  private static List<Item> first(List<Item> items, int count) {
    return items.subList(0, Math.min(count, items.size()));
  }

  private static List<Map<String, Object>> rows(List<Item> items) {
    return items.stream().map(Portal::row).toList();
  }

  private static Map<String, Object> row(Item item) {
    Map<String, Object> values = new HashMap<>();
    values.put("title", item.title());
    values.put("href", path(item));
    values.put("day", PrintedDate.day(item.published().toLocalDate()));
    values.put("lastmod", item.published() + ":00+07:00");
    values.put("listName", LISTS.get(item.field("list")));
    return values;
  }

  private Page page(String title, String content, Instant modified) {
    List<Map<String, String>> menu =
        LISTS.entrySet().stream()
            .map(list -> Map.of("name", list.getValue(), "href", listPath(list.getKey(), 1)))
            .toList();
    return Page.html(
        layout.render(Map.of("title", title, "menu", menu, "content", content)), modified);
  }
}
