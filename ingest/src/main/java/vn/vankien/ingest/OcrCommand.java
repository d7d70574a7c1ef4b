package vn.vankien.ingest;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.vankien.command.CommandException;
import vn.vankien.command.DataFolder;
import vn.vankien.command.ExitCode;
import vn.vankien.index.DocumentIndexer;
import vn.vankien.ingest.archive.Capture;
import vn.vankien.ingest.archive.Payload;
import vn.vankien.ingest.archive.WarcArchive;
import vn.vankien.ingest.extract.DocumentExtractor;
import vn.vankien.ingest.parse.DocumentParser;
import vn.vankien.ingest.parse.ParserSettings;
import vn.vankien.ingest.source.Source;
import vn.vankien.ingest.source.SourceCatalog;
import vn.vankien.language.Say;

/** {@code vankien ocr}: the scans that came while there was no OCR program, from the archive. */
@Command(
    name = "ocr",
    mixinStandardHelpOptions = true,
    description = "Nhận dạng các bản quét đã nhận khi máy chưa có tesseract.")
final class OcrCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DataFolder data;

  private final Failures failures = new Failures();
  private long read;

  @Override
  public Integer call() throws IOException {
    Clock clock = Clock.systemUTC();
    ParserSettings settings = ParserSettings.defaults().withMemory(data.state());
    try (DocumentParser parser = new DocumentParser(settings, clock)) {
      List<URI> waiting = parser.waitingForOcr();
      if (!waiting.isEmpty() && !parser.readsScans()) {
        throw CommandException.cannotRun(
            Say.that(
                "Còn %d bản quét đang chờ; hãy cài tesseract-ocr và tesseract-ocr-vie rồi chạy lại",
                waiting.size()));
      }
      if (!waiting.isEmpty()) {
        readAll(waiting, parser);
      }
    }
    failures.lines().forEach(spec.commandLine().getErr()::println);
    spec.commandLine()
        .getOut()
        .println(Say.that("Đã nhận dạng %d bản quét, %d lỗi", read, failures.count()));
    return failures.count() == 0 ? ExitCode.DONE : ExitCode.DONE_WITH_FAILURES;
  }

  private void readAll(List<URI> waiting, DocumentParser parser) throws IOException {
    try (WarcArchive archive = WarcArchive.open(data.archive());
        DocumentIndexer indexer = DocumentIndexer.open(data.index());
        Progress progress =
            Progress.start(Say.that("Nhận dạng"), waiting.size(), Say.that("bản quét"))) {
      ArchivedSources sources = new ArchivedSources(archive, SourceCatalog.bundled());
      IngestPipeline pipeline = new IngestPipeline(parser, new DocumentExtractor(), indexer);
      for (URI url : waiting) {
        Optional<Capture> capture = archive.latest(url);
        if (capture.isPresent()) {
          read(capture.get(), archive.read(capture.get()), sources, pipeline);
        } else {
          failures.add(Say.that("%s: không còn trong kho lưu", url));
        }
        progress.stepBy(1);
      }
      indexer.commit();
    }
  }

  private void read(
      Capture capture, Payload payload, ArchivedSources sources, IngestPipeline pipeline)
      throws IOException {
    Optional<Source> source =
        payload.purpose().isPresent()
            ? sources.find(payload.purpose().get().source())
            : Optional.empty();
    IngestPipeline.Reading reading =
        pipeline.accept(
            new IngestPipeline.Arrival(
                capture.url(),
                payload.bytes(),
                payload.contentType(),
                source,
                capture.timestamp()));
    reading.fault().ifPresent(reason -> failures.add(capture.url() + ": " + reason));
    read += reading.indexed().isPresent() ? 1 : 0;
  }
}
