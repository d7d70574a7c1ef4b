package vn.vankien.search.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Locale;
import java.util.TreeSet;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.URIs;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcWriter;

/** What the archive of the tests holds: a page that was changed once, and a file. */
final class SampleArchive {

  /** Of a report, whose second version has another sentence. */
  static final String CHANGED = "https://bao.mau.example/hoi-nghi-1.html";

  /** Of a resolution, as a file of one page. */
  static final String FILE = "https://vanban.mau.example/18-nq-tw-2017-10-25";

  private static final String WARC = "mau.warc";

  private final TreeSet<String> lines = new TreeSet<>();
  private final WarcWriter writer;

  private SampleArchive(WarcWriter writer) {
    this.writer = writer;
  }

  /** Writes it to {@code folder}. */
  static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve(WARC), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        WarcWriter writer = new WarcWriter(channel)) {
      SampleArchive archive = new SampleArchive(writer);
      archive.add(CHANGED, "20220908010000", "text/html", page("Tỉnh sẽ triển khai trong quý IV."));
      archive.add(CHANGED, "20220910010000", "text/html", page("Tỉnh đã triển khai từ quý III."));
      archive.add(FILE, "20220615010000", "application/pdf", pdf("NGHI QUYET 18-NQ/TW"));
      Files.write(folder.resolve("index.cdxj"), archive.lines);
    }
  }

  private void add(String url, String stamp, String mime, byte[] bytes) throws IOException {
    long offset = writer.position();
    Instant when =
        Instant.parse(stamp.replaceFirst("(....)(..)(..)(..)(..)(..)", "$1-$2-$3T$4:$5:$6Z"));
    writer.write(
        new WarcResource.Builder(URI.create(url))
            .date(when)
            .body(MediaType.parse(mime), bytes)
            .build());
    lines.add(
        String.format(
            Locale.ROOT,
            "%s %s {\"url\":\"%s\",\"mime\":\"%s\",\"status\":\"200\",\"digest\":\"sha1:%s\","
                + "\"filename\":\"%s\",\"offset\":\"%d\"}",
            URIs.toNormalizedSurt(url),
            stamp,
            url,
            mime,
            stamp,
            WARC,
            offset));
  }

  private static byte[] page(String sentence) {
    return ("<!doctype html><meta charset=utf-8><title>Tin</title><h1>Tỉnh Mẫu thực hiện quy định"
            + " mới</h1><p>Hội nghị bàn việc luân chuyển cán bộ.</p><p>"
            + sentence
            + "</p>")
        .getBytes(UTF_8);
  }

  /** A file of one page with one line, as ISO 32000-1 asks for it at the least. */
  private static byte[] pdf(String line) {
    String drawn = "BT /F1 24 Tf 60 700 Td (" + line + ") Tj ET";
    String[] objects = {
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
          + " /Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length " + drawn.length() + " >>\nstream\n" + drawn + "\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    };
    StringBuilder file = new StringBuilder("%PDF-1.4\n");
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.length; i++) {
      table.append(String.format(Locale.ROOT, "%010d 00000 n \n", file.length()));
      file.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
    }
    int start = file.length();
    int count = objects.length + 1;
    file.append("xref\n0 ").append(count).append('\n').append(table);
    file.append("trailer\n<< /Size ").append(count).append(" /Root 1 0 R >>\nstartxref\n");
    file.append(start).append("\n%%EOF\n");
    return file.toString().getBytes(ISO_8859_1);
  }
}
