package vn.vankien.ingest.measure;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.Executors;

/**
 * A site of many pages in a process of its own: {@code ManyPages COUNT} prints its port. Lists of
 * 200 lead to the pages, and a sitemap says when each last changed.
 */
final class ManyPages {

  private static final int ON_A_LIST = 200;
  private static final String CHANGED = "2026-01-05";

  /** Words of reports, ours. */
  private static final String[] WORDS =
      ("Ban Thường vụ Tỉnh ủy tổ chức hội nghị quán triệt nghị quyết về sắp xếp tổ chức bộ máy của hệ"
              + " thống chính trị tinh gọn hoạt động hiệu lực hiệu quả các cấp ủy đảng triển khai thực hiện"
              + " nghiêm túc công tác cán bộ kiểm tra giám sát kỷ luật đảng phát triển kinh tế xã hội quốc"
              + " phòng an ninh xây dựng nông thôn mới chuyển đổi số cải cách hành chính")
          .split(" ");

  private final int count;

  private ManyPages(int count) {
    this.count = count;
  }

  public static void main(String[] args) throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxIdleConnections", "100");
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", new ManyPages(Integer.parseInt(args[0]))::answer);
    server.start();
    System.out.println(server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target = exchange.getRequestURI().toString();
      String root = "http://127.0.0.1:" + exchange.getLocalAddress().getPort();
      String body =
          switch (target.split("[/?]", 3)[1]) {
            case "robots.txt" -> "User-agent: *\nDisallow: /kin/\n";
            case "sitemap.xml" -> sitemap(root);
            case "tin" -> page(target);
            case "danh-sach" -> list(Integer.parseInt(target.substring("/danh-sach/".length())));
            default -> list(0);
          };
      String etag = "\"" + Integer.toHexString(body.hashCode()) + "\"";
      exchange.getResponseHeaders().set("ETag", etag);
      exchange.getResponseHeaders().set("Last-Modified", "Mon, 05 Jan 2026 01:00:00 GMT");
      if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      exchange
          .getResponseHeaders()
          .set(
              "Content-Type",
              target.endsWith(".xml") ? "application/xml" : "text/html; charset=utf-8");
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private String sitemap(String root) {
    StringBuilder xml =
        new StringBuilder(
            "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>");
    for (int i = 0; i < count; i++) {
      xml.append("<url><loc>").append(root).append("/tin/").append(i).append("</loc><lastmod>");
      xml.append(CHANGED).append("</lastmod></url>\n");
    }
    return xml.append("</urlset>").toString();
  }

  private String list(int number) {
    StringBuilder html = new StringBuilder("<html><title>Danh sách</title><h1>Danh sách</h1>");
    for (int i = number * ON_A_LIST; i < Math.min(count, (number + 1) * ON_A_LIST); i++) {
      html.append("<p><a href='/tin/").append(i).append("'>Bài ").append(i).append("</a></p>");
    }
    if (number == 0) {
      for (int i = 1; i * ON_A_LIST < count; i++) {
        html.append("<a href='/danh-sach/").append(i).append("'>Trang ").append(i).append("</a>");
      }
    }
    return html.append("</html>").toString();
  }

  /** About eight kilobytes, the same each time. */
  private static String page(String target) {
    Random random = new Random(target.hashCode());
    StringBuilder html = new StringBuilder();
    html.append("<!DOCTYPE html><html><head><title>Bài ").append(target).append("</title></head>");
    html.append("<body><nav><a href='/'>Trang chủ</a></nav><h1>Hội nghị số ");
    html.append(target).append("</h1><time>05/01/2026 08:00</time><div class='body'>");
    for (int paragraph = 0; paragraph < 12; paragraph++) {
      html.append("<p>");
      for (int word = 0; word < 90; word++) {
        html.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
      }
      html.append(
          paragraph % 6 == 0 ? "theo Nghị quyết số " + random.nextInt(1, 999) + "-NQ/TU." : ".");
      html.append("</p>");
    }
    return html.append("</div></body></html>").toString();
  }
}
