package vn.vankien.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import vn.vankien.command.DataFolder;
import vn.vankien.command.ExitCode;
import vn.vankien.index.DocumentIndexer;
import vn.vankien.ingest.archive.WarcArchive;
import vn.vankien.ingest.extract.DocumentExtractor;

/** {@code vankien import}: a file of records, archived whole and indexed line by line. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Nạp hàng loạt bản ghi: mỗi dòng một đối tượng JSON có id, text; nhận cả .gz.")
final class ImportCommand implements Callable<Integer> {

  private static final ObjectReader RECORDS = JsonMapper.shared().readerFor(BulkRecord.class);

  @Spec private CommandSpec spec;
  @Mixin private DataFolder data;

  @Parameters(paramLabel = "FILE.jsonl", description = "tệp bản ghi")
  private Path file = Path.of("");

  private final Failures failures = new Failures();
  private final AtomicLong indexed = new AtomicLong();
  private final DocumentExtractor extractor = new DocumentExtractor();

  @Override
  public Integer call() throws IOException {
    // Opened before anything is made, so that a wrong name leaves no empty store behind.
    try (InputStream bytes = Files.newInputStream(file);
        DocumentIndexer indexer = DocumentIndexer.open(data.index())) {
      try (WarcArchive archive = WarcArchive.open(data.archive())) {
        archive.appendResource(
            file.toRealPath().toUri(), "application/x-ndjson", file, Clock.systemUTC().instant());
        archive.sync();
      }
      index(bytes, indexer);
      indexer.commit();
    }
    failures.lines().forEach(spec.commandLine().getErr()::println);
    spec.commandLine()
        .getOut()
        .println(
            String.format(
                Locale.ROOT,
                "Đã nạp %d bản ghi từ %s, %d lỗi",
                indexed.get(),
                file.getFileName(),
                failures.count()));
    return failures.count() == 0 ? ExitCode.DONE : ExitCode.DONE_WITH_FAILURES;
  }

  private void index(InputStream bytes, DocumentIndexer indexer) throws IOException {
    try (BulkReader lines = new BulkReader(bytes);
        Workers workers = new Workers();
        Progress progress = Progress.start("Nạp", -1, "bản ghi")) {
      for (List<BulkReader.Line> group = lines.next(); !group.isEmpty(); group = lines.next()) {
        List<BulkReader.Line> part = group;
        workers.submit(
            () -> {
              for (BulkReader.Line line : part) {
                index(line, indexer);
              }
              progress.stepBy(part.size());
            });
      }
      workers.finish();
    }
  }

  private void index(BulkReader.Line line, DocumentIndexer indexer) throws IOException {
    BulkRecord record;
    try {
      record = RECORDS.readValue(line.text());
    } catch (JacksonException e) {
      failures.add(place(line) + "không phải một đối tượng JSON");
      return;
    }
    Optional<String> missing =
        record == null ? Optional.of("không phải một đối tượng JSON") : record.missing();
    if (missing.isPresent()) {
      failures.add(place(line) + missing.get());
      return;
    }
    String id = record.id().strip();
    String url = record.url() == null ? "" : record.url();
    indexer.index(extractor.extract(id, url, "import", record.metadata(), record.text()));
    indexed.incrementAndGet();
  }

  private String place(BulkReader.Line line) {
    return file.getFileName() + " dòng " + line.number() + ": ";
  }
}
