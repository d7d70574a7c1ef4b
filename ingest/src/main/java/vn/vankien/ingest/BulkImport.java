package vn.vankien.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import vn.vankien.index.DocumentIndexer;
import vn.vankien.ingest.extract.DocumentExtractor;
import vn.vankien.language.Say;

/** Reads a file of records into the index, one JSON object a line. */
final class BulkImport {

  /** The media type under which such a file is archived. */
  static final String MEDIA_TYPE = "application/x-ndjson";

  private static final ObjectReader RECORDS = JsonMapper.shared().readerFor(BulkRecord.class);

  private final DocumentIndexer indexer;
  private final Failures failures;
  private final AtomicLong indexed = new AtomicLong();
  private final DocumentExtractor extractor = new DocumentExtractor();

  BulkImport(DocumentIndexer indexer, Failures failures) {
    this.indexer = indexer;
    this.failures = failures;
  }

  /** Records indexed so far. */
  long indexed() {
    return indexed.get();
  }

  /**
   * Reads all lines; a bad one is told as a failure and the rest goes on.
   *
   * @param name of the file, for sentences
   */
  void read(InputStream bytes, String name) throws IOException {
    try (BulkReader lines = new BulkReader(bytes);
        Workers workers = new Workers();
        Progress progress = Progress.start(Say.that("Nạp"), -1, Say.that("bản ghi"))) {
      for (List<BulkReader.Line> group = lines.next(); !group.isEmpty(); group = lines.next()) {
        List<BulkReader.Line> part = group;
        workers.submit(
            () -> {
              for (BulkReader.Line line : part) {
                index(line, Say.that("%s dòng %d", name, line.number()));
              }
              progress.stepBy(part.size());
            });
      }
      workers.finish();
    }
  }

  private void index(BulkReader.Line line, String place) throws IOException {
    BulkRecord record;
    try {
      record = RECORDS.readValue(line.text());
    } catch (JacksonException e) {
      failures.add(place + ": " + Say.that("không phải một đối tượng JSON"));
      return;
    }
    Optional<String> missing =
        record == null ? Optional.of(Say.that("không phải một đối tượng JSON")) : record.missing();
    if (missing.isPresent()) {
      failures.add(place + ": " + missing.get());
      return;
    }
    String id = record.id().strip();
    String url = record.url() == null ? "" : record.url();
    indexer.index(extractor.extract(id, url, "import", record.metadata(), record.text()));
    indexed.incrementAndGet();
  }
}
