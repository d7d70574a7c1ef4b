package vn.vankien.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that want to hurt whoever opens them, made when a test asks. */
final class HostileFiles {

  static final byte[] RTF = "{\\rtf1\\ansi Nghi quyet\\par}".getBytes(UTF_8);

  private HostileFiles() {}

  /** A page whose content unpacks to {@code megabytes} of an open string, in a thousandth of it. */
  static byte[] pdfOfOneHugeString(int megabytes) throws IOException {
    return pdf("(", megabytes);
  }

  /** A page of so many small steps that drawing it takes minutes. */
  static byte[] pdfOfEndlessWork(int megabytes) throws IOException {
    return pdf("q Q ", megabytes);
  }

  private static byte[] pdf(String content, int megabytes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument();
        InputStream repeated = new Repeated(content.getBytes(UTF_8), (long) megabytes << 20)) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      page.setContents(new PDStream(pdf, repeated, COSName.FLATE_DECODE));
      pdf.save(bytes);
    }
    return bytes.toByteArray();
  }

  static byte[] emptyPdf() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.save(bytes);
    }
    return bytes.toByteArray();
  }

  static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  /** A Word document of one paragraph. */
  static byte[] docx(String xmlOfText, String relationships) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/word/document.xml"
        ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
        """
            .getBytes(UTF_8));
    parts.put(
        "_rels/.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="r1" Target="word/document.xml"
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>
        """
            .getBytes(UTF_8));
    parts.put(
        "word/_rels/document.xml.rels",
        ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + relationships
                + "</Relationships>")
            .getBytes(UTF_8));
    parts.put("word/document.xml", xmlOfText.getBytes(UTF_8));
    return zip(parts);
  }

  static String paragraph(String doctype, String text) {
    return "<?xml version=\"1.0\"?>"
        + doctype
        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
        + text
        + "</w:t></w:r></w:p></w:body></w:document>";
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  /** Forty megabytes in two wraps of gzip. */
  static byte[] bomb() throws IOException {
    return gzip(gzip("chu ".repeat(10 << 20).getBytes(UTF_8)));
  }

  /** A link to a file outside, and an entry of the same name that would write through it. */
  static byte[] tarWithLink(String target) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      TarArchiveEntry link = new TarArchiveEntry("PWNED.txt", TarConstants.LF_SYMLINK);
      link.setLinkName(target);
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
      byte[] text = "Nghi quyet".getBytes(UTF_8);
      TarArchiveEntry entry = new TarArchiveEntry("PWNED.txt");
      entry.setSize(text.length);
      tar.putArchiveEntry(entry);
      tar.write(text);
      tar.closeArchiveEntry();
    }
    return bytes.toByteArray();
  }

  /** One file for each way of locking, by its name. */
  static Map<String, byte[]> locked() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.pdf", lockedPdf());
    for (EncryptionMode mode :
        new EncryptionMode[] {EncryptionMode.agile, EncryptionMode.standard}) {
      files.put(mode + ".docx", lockedOffice(mode));
    }
    files.put("a.xls", lockedWorkbook());
    files.put("a.zip", withLockedEntry(zip(Map.of("a.txt", new byte[20]))));
    files.put(
        "a.odt",
        zip(
            Map.of(
                "mimetype",
                "application/vnd.oasis.opendocument.text".getBytes(UTF_8),
                "content.xml",
                new byte[] {1, 2, 3},
                "META-INF/manifest.xml",
                ("<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                        + "<manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/>"
                        + "</manifest:file-entry></manifest:manifest>")
                    .getBytes(UTF_8))));
    files.put("a.pages", zip(Map.of("index.xml", new byte[] {7, 7, 7, 7})));
    files.put(
        "a.asc",
        "-----BEGIN PGP MESSAGE-----\n\nhQEMA0000000000000AQf/\n=AAAA\n-----END PGP MESSAGE-----\n"
            .getBytes(UTF_8));
    return files;
  }

  private static byte[] lockedPdf() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.protect(new StandardProtectionPolicy("chu", "nguoi doc", new AccessPermission()));
      pdf.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] lockedOffice(EncryptionMode mode) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
      encryptor.confirmPassword("mat khau");
      try (OutputStream out = encryptor.getDataStream(files)) {
        out.write(docx(paragraph("", "Nghị quyết"), ""));
      } catch (java.security.GeneralSecurityException e) {
        throw new IOException(e);
      }
      files.writeFilesystem(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] lockedWorkbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createSheet().createRow(0).createCell(0).setCellValue("Nghị quyết");
      Biff8EncryptionKey.setCurrentUserPassword("mat khau");
      workbook.write(bytes);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    return bytes.toByteArray();
  }

  /** Sets the bit that says an entry is encrypted, in its local and its central header. */
  private static byte[] withLockedEntry(byte[] zip) {
    byte[] locked = zip.clone();
    for (int i = 0; i + 9 < locked.length; i++) {
      if (locked[i] == 'P' && locked[i + 1] == 'K' && locked[i + 2] == 3 && locked[i + 3] == 4) {
        locked[i + 6] |= 1;
      }
      if (locked[i] == 'P' && locked[i + 1] == 'K' && locked[i + 2] == 1 && locked[i + 3] == 2) {
        locked[i + 8] |= 1;
      }
    }
    return locked;
  }

  /** The same bytes again and again. */
  private static final class Repeated extends InputStream {
    private final byte[] words;
    private long left;
    private int next;

    Repeated(byte[] words, long length) {
      this.words = words;
      this.left = length;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, length);
      if (words.length == 1) {
        Arrays.fill(buffer, offset, offset + count, words[0]);
      } else {
        for (int i = 0; i < count; i++) {
          buffer[offset + i] = words[next];
          next = (next + 1) % words.length;
        }
      }
      left -= count;
      return count;
    }
  }
}
