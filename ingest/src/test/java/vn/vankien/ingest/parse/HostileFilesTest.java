package vn.vankien.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.vankien.ingest.parse.ParseOutcome.Failed;
import vn.vankien.ingest.parse.ParseOutcome.Parsed;
import vn.vankien.ingest.parse.ParseOutcome.Status;

/** Whatever a file does, this JVM lives, the file has a status, and the next one is read. */
@Timeout(120)
class HostileFilesTest {

  private static final byte[] RTF = "{\\rtf1\\ansi Nghi quyet\\par}".getBytes(UTF_8);

  private final ParserSettings settings =
      new ParserSettings(
          1,
          64,
          Duration.ofSeconds(20),
          8 << 20,
          8 << 20,
          1_000_000,
          OcrSettings.none(),
          Optional.empty());

  @Test
  void p02StartsAnotherWorkerAfterOneWasKilled() {
    try (DocumentParser parser = parser(settings)) {
      assertThat(parse(parser, RTF)).isInstanceOf(Parsed.class);
      long first = parser.workerPids().getFirst();
      kill(first);
      assertThat(parse(parser, RTF)).isInstanceOf(Parsed.class);
      assertThat(parser.workerPids()).hasSize(1).doesNotContain(first);
    }
  }

  @Test
  void p02ReadsTheFileAgainWhenItsWorkerWasKilledUnderIt() throws Exception {
    try (DocumentParser parser = parser(settings)) {
      assertThat(parse(parser, RTF)).isInstanceOf(Parsed.class);
      long pid = parser.workerPids().getFirst();
      stop(pid, "STOP");
      CompletableFuture<ParseOutcome> outcome =
          CompletableFuture.supplyAsync(() -> parse(parser, RTF));
      stop(pid, "KILL");
      assertThat(outcome.get()).isInstanceOf(Parsed.class);
    }
  }

  @Test
  void endsAWorkerThatHangsAtTheDeadline() {
    try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        WorkerProcess worker = new WorkerProcess(settings, clock)) {
      stop(worker.pid(), "STOP");
      assertThatExceptionOfType(WorkerProcess.Death.class)
          .isThrownBy(
              () ->
                  worker.ask(
                      new WorkerMessage.Read("a", "", "application/rtf", 1000, RTF),
                      Duration.ofMillis(300)))
          .satisfies(death -> assertThat(death.status()).isEqualTo(Status.TIMEOUT));
      assertThat(worker.alive()).isFalse();
    }
  }

  @Test
  void reportsAFileThatNeedsMoreMemoryThanAWorkerHas() {
    try (DocumentParser parser = parser(settings)) {
      assertThat(status(parse(parser, pdfOfOneHugeStream())))
          .isIn(Status.OUT_OF_MEMORY, Status.TOO_LARGE);
      assertThat(parse(parser, RTF)).isInstanceOf(Parsed.class);
    }
  }

  @Test
  void stopsAtAZipBomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream bomb = new GZIPOutputStream(new GZIPOutputStream(bytes))) {
      byte[] words = "chu ".repeat(1 << 18).getBytes(UTF_8);
      for (int i = 0; i < 40; i++) {
        bomb.write(words);
      }
    }
    try (DocumentParser parser = parser(settings)) {
      assertThat(status(parse(parser, bytes.toByteArray()))).isEqualTo(Status.TOO_LARGE);
    }
  }

  @Test
  void seesABombOfEntitiesBeforeAnyParser() throws IOException {
    String strings =
        """
        <?xml version="1.0"?>
        <!DOCTYPE sst [ <!ENTITY a "ha"> <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"> ]>
        <sst>&b;</sst>
        """;
    byte[] sheet = zip("[Content_Types].xml", "<Types/>", "xl/sharedStrings.xml", strings);
    try (DocumentParser parser = parser(settings)) {
      assertThat(status(parse(parser, sheet))).isEqualTo(Status.TOO_LARGE);
    }
  }

  @Test
  void asksNoServerAndReadsNoFileForAnEntity(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "bi mat");
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        DocumentParser parser = parser(settings)) {
      server.setSoTimeout(300);
      String body =
          """
          <?xml version="1.0"?>
          <!DOCTYPE d [ <!ENTITY n SYSTEM "http://127.0.0.1:%d/x"> ]>
          <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
              office:mimetype="application/vnd.oasis.opendocument.text">
            <office:body><office:text>&n;</office:text></office:body></office:document>
          """;
      String web = body.replace("%d", Integer.toString(server.getLocalPort()));
      String file = body.replace("http://127.0.0.1:%d/x", secret.toUri().toString());
      parse(parser, web.getBytes(UTF_8));
      ParseOutcome outcome = parse(parser, file.getBytes(UTF_8));
      assertThat(outcome.toString()).doesNotContain("bi mat");
      assertThat(org.assertj.core.api.Assertions.catchThrowable(server::accept))
          .isInstanceOf(java.net.SocketTimeoutException.class);
    }
  }

  @Test
  void seesThatAFileIsLocked() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.protect(new StandardProtectionPolicy("chu", "nguoi doc", new AccessPermission()));
      pdf.save(bytes);
    }
    try (DocumentParser parser = parser(settings)) {
      assertThat(status(parse(parser, bytes.toByteArray()))).isEqualTo(Status.ENCRYPTED);
    }
  }

  @Test
  void opensNoFileThatIsTooLarge() {
    try (DocumentParser parser = parser(settings)) {
      assertThat(status(parse(parser, new byte[(8 << 20) + 1]))).isEqualTo(Status.TOO_LARGE);
      assertThat(parser.workerPids()).isEmpty();
    }
  }

  @Test
  void leavesNothingBehind() throws IOException {
    List<Path> before = folders();
    try (DocumentParser parser = parser(settings)) {
      parse(parser, RTF);
      assertThat(folders()).hasSizeGreaterThan(before.size());
    }
    assertThat(folders()).isEqualTo(before);
  }

  private static List<Path> folders() throws IOException {
    try (var list = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return list.filter(p -> p.getFileName().toString().startsWith("vankien-parse-"))
          .sorted()
          .toList();
    }
  }

  /** A page whose content unpacks to 250 MB, in about 250 kB. */
  private static byte[] pdfOfOneHugeStream() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      InputStream blanks =
          new InputStream() {
            private long left = 250L << 20;

            @Override
            public int read() {
              return left-- > 0 ? ' ' : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
              if (left <= 0) {
                return -1;
              }
              int count = (int) Math.min(left, length);
              java.util.Arrays.fill(buffer, offset, offset + count, (byte) '(');
              left -= count;
              return count;
            }
          };
      page.setContents(
          new org.apache.pdfbox.pdmodel.common.PDStream(
              pdf, blanks, org.apache.pdfbox.cos.COSName.FLATE_DECODE));
      pdf.save(bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static void kill(long pid) {
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Our own child only: the pid is that of a worker of this test. */
  private static void stop(long pid, String signal) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Status status(ParseOutcome outcome) {
    assertThat(outcome).isInstanceOf(Failed.class);
    return ((Failed) outcome).status();
  }

  private static ParseOutcome parse(DocumentParser parser, byte[] payload) {
    return parser.parse(payload, "", URI.create("https://mau.example/tep"), Optional.empty());
  }

  private static DocumentParser parser(ParserSettings settings) {
    return new DocumentParser(settings, Clock.systemUTC());
  }
}
