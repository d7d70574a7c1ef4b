package vn.vankien.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.vankien.ingest.parse.ParseOutcome.Failed;
import vn.vankien.ingest.parse.ParseOutcome.Parsed;
import vn.vankien.ingest.parse.ParseOutcome.Status;

/** The ways in which files fail a reader, a row each: D03 to D09. */
@Timeout(180)
class DocumentFaultsTest extends FileReading {

  @Test
  void d03AsksNoServerAndReadsNoFileWhateverADocumentWants() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "root: bi mat");
    try (ServerSocket canary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        DocumentParser parser = parser(settings())) {
      canary.setSoTimeout(400);
      for (String target :
          List.of("http://127.0.0.1:" + canary.getLocalPort() + "/x", secret.toUri().toString())) {
        for (byte[] file : thatAskFor(target)) {
          assertThat(parse(parser, file).toString()).doesNotContain("bi mat");
        }
      }
      assertThat(catchThrowable(canary::accept)).isInstanceOf(SocketTimeoutException.class);
    }
  }

  private static List<byte[]> thatAskFor(String target) throws IOException {
    String entity = "<!DOCTYPE x [ <!ENTITY n SYSTEM \"" + target + "\"> ]>";
    String parameter = "<!DOCTYPE x [ <!ENTITY % n SYSTEM \"" + target + "\"> %n; ]>";
    String template =
        "<Relationship Id=\"r1\" TargetMode=\"External\" Target=\""
            + target
            + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\"/>";
    String styled = "<?xml-stylesheet type=\"text/xsl\" href=\"" + target + "\"?>";
    String flat =
        "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:body><office:text>"
            + "&n;</office:text></office:body></office:document>";
    String form =
        "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/AcroForm<</XFA(<?xml version=\"1.0\"?>"
            + entity
            + "<x>&n;</x>)>>>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>";
    return List.of(
        HostileFiles.docx(HostileFiles.paragraph(entity, "&n;"), ""),
        HostileFiles.docx(HostileFiles.paragraph(parameter, "chu"), ""),
        HostileFiles.docx(HostileFiles.paragraph("", "chu"), template),
        ("<?xml version=\"1.0\"?>" + entity + flat).getBytes(UTF_8),
        ("<?xml version=\"1.0\"?>" + styled + entity + "<a>&n;</a>").getBytes(UTF_8),
        ("<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"" + target + "\"/></svg>")
            .getBytes(UTF_8),
        ("<html><body><iframe src=\"" + target + "\"></iframe>chu</body></html>").getBytes(UTF_8),
        form.getBytes(UTF_8));
  }

  @Test
  void d04BoundsWhatABombUnpacksTo() throws IOException {
    String entities =
        "<!DOCTYPE x [ <!ENTITY a \"ha\"> <!ENTITY b \"&a;&a;&a;&a;&a;&a;\"> <!ENTITY c \"&b;&b;&b;&b;\"> ]>";
    String strings = "<?xml version=\"1.0\"?>" + entities + "<sst>&c;</sst>";
    try (DocumentParser parser = parser(settings())) {
      assertThat(status(parse(parser, HostileFiles.bomb()))).isEqualTo(Status.TOO_LARGE);
      assertThat(
              status(parse(parser, HostileFiles.docx(HostileFiles.paragraph(entities, "&c;"), ""))))
          .isEqualTo(Status.TOO_LARGE);
      assertThat(
              status(
                  parse(
                      parser,
                      HostileFiles.zip(Map.of("xl/sharedStrings.xml", strings.getBytes(UTF_8))))))
          .isEqualTo(Status.TOO_LARGE);
      byte[] nested = HostileFiles.RTF;
      for (int i = 0; i < 60; i++) {
        nested = HostileFiles.zip(Map.of("a" + i + ".zip", nested));
      }
      assertThat(parse(parser, nested)).matches(DocumentFaultsTest::hasReason);
      assertThat(parse(parser, HostileFiles.RTF)).isInstanceOf(Parsed.class);
    }
  }

  @Test
  void d05CallsLockedFilesLocked() throws IOException {
    try (DocumentParser parser =
        parser(settings(256, Duration.ofSeconds(20), OcrSettings.none()))) {
      Map<String, Status> statuses = new LinkedHashMap<>();
      Map<String, Status> expected = new LinkedHashMap<>();
      for (Map.Entry<String, byte[]> file : HostileFiles.locked().entrySet()) {
        expected.put(file.getKey(), Status.ENCRYPTED);
        statuses.put(file.getKey(), status(parse(parser, file.getValue(), file.getKey())));
      }
      assertThat(statuses).isEqualTo(expected);
    }
  }

  @Test
  void d06SaysWhyThereIsNoText() throws IOException {
    Map<String, byte[]> silent = new LinkedHashMap<>();
    silent.put("a.pdf", HostileFiles.emptyPdf());
    silent.put("a.docx", HostileFiles.docx(HostileFiles.paragraph("", " "), ""));
    silent.put("a.zip", HostileFiles.zip(Map.of("a.bin", new byte[] {0, 1, 2, 3})));
    silent.put("b.zip", HostileFiles.zip(Map.of()));
    silent.put("a.html", "<html><body><script>x</script></body></html>".getBytes(UTF_8));
    silent.put("a.txt", " \n\t".getBytes(UTF_8));
    silent.put("a.mp3", new byte[] {(byte) 0xff, (byte) 0xfb, (byte) 0x90, 0, 0, 0});
    silent.put("a.one", new byte[] {(byte) 0xe4, 0x52, 0x5c, 0x7b, 0, 0, 0, 0});
    silent.put("a", new byte[0]);
    try (DocumentParser parser = parser(settings())) {
      for (Map.Entry<String, byte[]> file : silent.entrySet()) {
        ParseOutcome outcome = parse(parser, file.getValue(), file.getKey());
        assertThat(outcome).as(file.getKey()).isInstanceOf(Failed.class);
        assertThat(((Failed) outcome).reason()).as(file.getKey()).isNotBlank();
      }
    }
  }

  @Test
  void d07SaysThatAPartInsideIsMissing() throws IOException {
    byte[] broken = HostileFiles.docx(HostileFiles.paragraph("", "Nghị quyết <w:broken"), "");
    try (DocumentParser parser = parser(settings())) {
      Map<String, byte[]> parts = new LinkedHashMap<>();
      parts.put("good.rtf", HostileFiles.RTF);
      parts.put("broken.docx", broken);
      ParseOutcome outcome = parse(parser, HostileFiles.zip(parts));
      assertThat(outcome).isInstanceOf(Parsed.class);
      assertThat(((Parsed) outcome).partial()).isTrue();
      assertThat(((Parsed) outcome).document().text()).contains("Nghi quyet");
    }
  }

  @Test
  void d08WritesNoFileThatAnArchiveNames() throws IOException {
    String temporary = System.getProperty("java.io.tmpdir");
    try (DocumentParser parser = parser(settings())) {
      Map<String, byte[]> slip = new LinkedHashMap<>();
      slip.put("../../PWNED.txt", "Nghi quyet".getBytes(UTF_8));
      slip.put(folder.resolve("PWNED.txt").toString(), "Nghi quyet".getBytes(UTF_8));
      assertThat(parse(parser, HostileFiles.zip(slip))).isInstanceOf(Parsed.class);
      parse(parser, HostileFiles.tarWithLink(folder.resolve("PWNED.txt").toString()));
      for (Path place : List.of(folder, Path.of(temporary), Path.of(temporary).toAbsolutePath())) {
        assertThat(place.resolve("PWNED.txt")).doesNotExist();
        assertThat(Objects.requireNonNullElse(place.getParent(), place).resolve("PWNED.txt"))
            .doesNotExist();
      }
      assertThat(parser.workerPids()).hasSize(1);
    }
  }

  @Test
  void d09KeepsScansForLaterWithoutTesseractAndReadsEverythingElse() throws IOException {
    byte[] scan = sample("262-qd-tw.pdf");
    OcrSettings missing = OcrSettings.defaults().withCommand("no-such-program");
    try (DocumentParser parser = parser(settings(512, Duration.ofSeconds(20), missing))) {
      assertThat(parser.readsScans()).isFalse();
      assertThat(parse(parser, sample("18-nq-tw.pdf"))).isInstanceOf(Parsed.class);
      assertThat(status(parse(parser, scan, "262.pdf"))).isEqualTo(Status.NEEDS_OCR);
      assertThat(parser.waitingForOcr()).containsExactly(url("262.pdf"));
    }
    OcrSettings wrongLanguage =
        OcrSettings.defaults().withCommand(program("echo 'List of languages'; echo eng"));
    try (DocumentParser parser = parser(settings(512, Duration.ofSeconds(20), wrongLanguage))) {
      assertThat(parser.readsScans()).isFalse();
      assertThat(parser.waitingForOcr()).as("in the next run").containsExactly(url("262.pdf"));
    }
    OcrSettings hanging =
        OcrSettings.defaults()
            .withCommand(program("[ $1 = --list-langs ] && echo vie || exec sleep 600"))
            .withDeadline(Duration.ofMillis(300));
    try (DocumentParser parser = parser(settings(512, Duration.ofSeconds(20), hanging))) {
      assertThat(status(parse(parser, scan, "262.pdf"))).isEqualTo(Status.NEEDS_OCR);
      assertThat(parse(parser, HostileFiles.RTF)).isInstanceOf(Parsed.class);
    }
    OcrSettings installed = OcrSettings.defaults();
    assumeTrue(Tesseract.find(installed).isPresent(), "tesseract with vie is not installed");
    try (DocumentParser parser = parser(settings(512, Duration.ofSeconds(20), installed))) {
      ParseOutcome outcome = parse(parser, scan, "262.pdf");
      assertThat(outcome).isInstanceOf(Parsed.class);
      assertThat(((Parsed) outcome).confidence().orElseThrow()).isBetween(70, 100);
      assertThat(parser.waitingForOcr()).isEmpty();
    }
  }

  private static boolean hasReason(ParseOutcome outcome) {
    return switch (outcome) {
      case Parsed parsed -> parsed.partial();
      case Failed failed -> !failed.reason().isBlank();
    };
  }

  private String program(String script) throws IOException {
    Path file = folder.resolve("ocr-" + Integer.toHexString(script.hashCode()));
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    return file.toString();
  }
}
