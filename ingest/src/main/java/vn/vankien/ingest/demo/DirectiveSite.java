package vn.vankien.ingest.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Văn kiện Mẫu, in the shape of the Party's and the state's document sites: a table of attributes,
 * the text in the layout of its kind, and files to download. The address glues number and date
 * together ({@code 18nqtw-ngay-25102017}), cut short, so nothing can be read from it with
 * certainty.
 */
final class DirectiveSite {

  private static final String FOLDER = "van-kien-mau/";
  private static final String ROOM = "/he-thong-van-ban/";
  private static final int PAGE_SIZE = 6;
  private static final DateTimeFormatter GLUED = DateTimeFormatter.ofPattern("dMyyyy", Locale.ROOT);
  private static final DateTimeFormatter FOLDERS =
      DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

  private static final Map<String, String> LISTS = new LinkedHashMap<>();
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "pdf", "application/pdf",
          "doc", "application/msword",
          "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  static {
    LISTS.put("van-ban-cua-dang", "Văn bản của Đảng");
    LISTS.put("van-ban-quy-pham-phap-luat", "Văn bản quy phạm pháp luật");
  }

  private final String root;
  private final List<Item> items;
  private final Map<String, byte[]> files;
  private final Map<String, Page> pages = new HashMap<>();
  private final Template layout = Template.read(FOLDER + "layout.html");
  private final Template document = Template.read(FOLDER + "document.html");
  private final Template list = Template.read(FOLDER + "list.html");

  private DirectiveSite(URI root) throws IOException {
    this.root = root.toString();
    this.items = Item.readAll(FOLDER + "items");
    this.files = BundledFiles.in(FOLDER + "files");
  }

  /** Every address of the site. */
  static Site render(URI root) throws IOException {
    DirectiveSite site = new DirectiveSite(root);
    for (Item item : site.items) {
      site.addDocument(item);
    }
    site.addLists();
    site.addForCrawlers();
    return new Site(
        "van-kien-mau",
        Template.read(FOLDER + "source.yaml").render(Map.of("root", site.root)),
        site.pages,
        site.page("Không tìm thấy", BundledFiles.text(FOLDER + "404.html"), Site.BUILT));
  }

  static String path(Item item) {
    String slug =
        Slug.of(item.field("type"))
            + "-so-"
            + Slug.glued(item.field("number"))
            + "-ngay-"
            + GLUED.format(date(item))
            + "-"
            + Slug.of(item.field("issuer") + " " + item.title());
    return ROOM + item.field("list") + "/" + Slug.of(slug, 130) + "-" + item.id();
  }

  private static LocalDate date(Item item) {
    return LocalDate.parse(item.field("date"));
  }

  private static String listPath(String list, int page) {
    return ROOM + list + (page == 1 ? "" : "/page-" + page);
  }

  private static String filePath(Item item, String file) {
    return "/upload/2000001/" + FOLDERS.format(item.published()) + "/" + file;
  }

  private void addDocument(Item item) throws IOException {
    Instant modified = PrintedDate.instant(item.published());
    List<Map<String, Object>> attachments = new ArrayList<>();
    for (String file : item.optional("files").split("; *")) {
      if (file.isEmpty()) {
        continue;
      }
      byte[] bytes = files.get(file);
      if (bytes == null) {
        throw new IOException("attachment missing: " + file + " in " + item.file());
      }
      String type = MEDIA_TYPES.get(file.substring(file.lastIndexOf('.') + 1));
      pages.put(filePath(item, file), new Page(type, bytes, modified));
      attachments.add(Map.of("name", file, "href", filePath(item, file)));
    }
    Map<String, Object> values = row(item);
    values.put("attachments", attachments);
    values.put("blocks", Item.rows(item.blocks()));
    values.put("solemnDate", PrintedDate.solemn(date(item)));
    values.put("TYPE", item.field("type").toUpperCase(Locale.ROOT));
    values.put("ISSUER", item.field("issuer").toUpperCase(Locale.ROOT));
    values.put("posted", PrintedDate.newspaper(item.published()));
    for (String key : List.of("field", "force", "replaces", "replacedBy", "office")) {
      values.put(key, item.optional(key));
    }
    List<Map<String, String>> recipients = new ArrayList<>();
    for (String recipient : item.optional("recipients").split("; *")) {
      recipients.add(Map.of("recipient", recipient));
    }
    values.put("recipients", recipients);
    boolean state = item.field("list").equals("van-ban-quy-pham-phap-luat");
    values.put("party", state ? "" : "party");
    values.put("state", state ? "state" : "");
    pages.put(path(item), page(heading(item), document.render(values), modified));
  }

  /** The headline of the page, as such sites compose it from the attributes. */
  static String heading(Item item) {
    String title = item.title();
    boolean continues = Character.isLowerCase(title.charAt(0));
    return item.field("type")
        + " số "
        + item.field("number")
        + ", ngày "
        + date(item).format(DateTimeFormatter.ofPattern("d/M/yyyy", Locale.ROOT))
        + " của "
        + item.field("issuer")
        + (continues ? " " : ": ")
        + title;
  }

  private void addLists() {
    List<Item> newest = items.subList(0, Math.min(5, items.size()));
    pages.put("/", listPage("Văn bản mới đăng", items, newest, List.of()));
    LISTS.forEach(
        (id, name) -> {
          List<Item> own = items.stream().filter(item -> item.field("list").equals(id)).toList();
          for (Listing listing : Listing.cut(own, PAGE_SIZE)) {
            pages.put(
                listPath(id, listing.number()),
                listPage(
                    name, own, listing.items(), listing.links(number -> listPath(id, number))));
          }
        });
  }

  private Page listPage(
      String name, List<Item> all, List<Item> shown, List<Map<String, Object>> links) {
    List<Map<String, Object>> rows = shown.stream().map(DirectiveSite::row).toList();
    String content = list.render(Map.of("name", name, "items", rows, "pagination", links));
    return page(name, content, Listing.modified(all));
  }

  private void addForCrawlers() throws IOException {
    Map<String, Object> values =
        Map.of(
            "root", root,
            "site", root.substring(0, root.length() - 1),
            "items", items.stream().map(DirectiveSite::row).toList());
    pages.put(
        "/robots.txt",
        Page.text("text/plain", Template.read(FOLDER + "robots.txt").render(values), Site.BUILT));
    pages.put(
        "/sitemap.xml",
        Page.text(
            "application/xml",
            Template.read("sitemap.xml").render(values),
            Listing.modified(items)));
    pages.put(
        "/assets/style.css",
        Page.text("text/css", BundledFiles.text(FOLDER + "style.css"), Site.BUILT));
  }

  private static Map<String, Object> row(Item item) {
    Map<String, Object> values = new HashMap<>();
    values.put("heading", heading(item));
    values.put("href", path(item));
    values.put("number", item.field("number"));
    values.put("type", item.field("type"));
    values.put("issuer", item.field("issuer"));
    values.put("title", item.title());
    values.put("date", PrintedDate.day(date(item)));
    values.put("lastmod", item.published() + ":00+07:00");
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
