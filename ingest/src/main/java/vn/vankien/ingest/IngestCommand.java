package vn.vankien.ingest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vankien.command.CommandException;
import vn.vankien.command.DataFolder;
import vn.vankien.command.ExitCode;
import vn.vankien.index.DocumentIndexer;
import vn.vankien.ingest.archive.WarcArchive;
import vn.vankien.ingest.extract.DocumentExtractor;
import vn.vankien.ingest.parse.DocumentParser;
import vn.vankien.ingest.parse.ParserSettings;
import vn.vankien.language.Say;

/** {@code vankien ingest}: files and folders into the archive and the index. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Đọc tệp và thư mục: HTML, TXT, PDF, DOC, DOCX, RTF, ODT, WARC, bản quét.")
final class IngestCommand implements Callable<Integer> {

  /** A file this large is no document; it is said, and the rest goes on. */
  private static final long LARGEST = 256L << 20;

  @Spec private CommandSpec spec;
  @Mixin private DataFolder data;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "tệp hoặc thư mục")
  private List<Path> paths = List.of();

  private final Failures failures = new Failures();
  private final AtomicLong read = new AtomicLong();

  /** Scans that no program could read. */
  private int waiting;

  @Override
  public Integer call() throws IOException {
    if (paths.stream().noneMatch(Files::exists)) {
      throw CommandException.usage(Say.that("Không có tệp hay thư mục %s", paths.getFirst()));
    }
    List<Path> files = new FileWalk(failures).files(paths);
    Clock clock = Clock.systemUTC();
    try (DocumentIndexer indexer = DocumentIndexer.open(data.index());
        WarcArchive archive = WarcArchive.open(data.archive());
        DocumentParser parser =
            new DocumentParser(
                ParserSettings.defaults().withWorkers(Workers.count()).withMemory(data.state()),
                clock);
        Workers workers = new Workers();
        Progress progress = Progress.start(Say.that("Đọc"), files.size(), Say.that("tệp"))) {
      IngestPipeline pipeline = new IngestPipeline(parser, new DocumentExtractor(), indexer);
      for (Path file : files) {
        workers.submit(
            () -> {
              ingest(file, archive, pipeline, clock.instant());
              progress.stepBy(1);
            });
      }
      workers.finish();
      archive.sync(); // what the index holds must be in the archive first
      indexer.commit();
      waiting = parser.readsScans() ? 0 : parser.waitingForOcr().size();
    }
    return report();
  }

  private void ingest(Path file, WarcArchive archive, IngestPipeline pipeline, Instant now)
      throws IOException {
    byte[] bytes;
    try {
      if (Files.size(file) > LARGEST) {
        failures.add(Say.that("%s: lớn hơn %d MB", file, LARGEST >> 20));
        return;
      }
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      failures.add(Say.that("%s: không đọc được tệp (không có quyền hoặc đĩa lỗi)", file));
      return;
    }
    URI url = file.toRealPath().toUri();
    if (WarcFiles.looksLikeWarc(bytes)) {
      WarcFiles.forEachResponse(
          bytes, arrival -> take(arrival, file, archive, pipeline), failures, file);
    } else {
      take(
          new IngestPipeline.Arrival(url, bytes, "", Optional.empty(), now),
          file,
          archive,
          pipeline);
    }
  }

  private void take(
      IngestPipeline.Arrival arrival, Path file, WarcArchive archive, IngestPipeline pipeline)
      throws IOException {
    archive.appendResource(arrival.url(), arrival.contentType(), arrival.payload(), arrival.seen());
    Optional<String> failure = pipeline.accept(arrival).fault();
    if (failure.isPresent()) {
      failures.add(file + ": " + failure.get());
    } else {
      read.incrementAndGet();
    }
  }

  private int report() {
    failures.lines().forEach(spec.commandLine().getErr()::println);
    spec.commandLine()
        .getOut()
        .println(Say.that("Đã đọc %d văn bản, %d lỗi", read.get(), failures.count()));
    if (waiting > 0) {
      spec.commandLine()
          .getErr()
          .println(
              Say.that(
                  "%d bản quét đang chờ nhận dạng chữ: hãy cài tesseract-ocr và tesseract-ocr-vie, rồi chạy ./vankien ocr",
                  waiting));
    }
    return failures.count() == 0 ? ExitCode.DONE : ExitCode.DONE_WITH_FAILURES;
  }
}
