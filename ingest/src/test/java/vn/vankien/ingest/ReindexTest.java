package vn.vankien.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankien.ingest.archive.WarcArchive;

/** The index made again from the archive alone. */
class ReindexTest {

  @TempDir Path folder;

  @Test
  void theArchiveAloneGivesTheSameDocumentsAndTheSameWorks() throws IOException {
    Path data = folder.resolve("store");
    assertThat(said("demo", "--once", "--sites-port", SamplePorts.next(), "--data", data).code())
        .isZero();
    Path note = folder.resolve("ghi-chep.txt");
    Files.writeString(note, "Căn cứ Nghị quyết số 18-NQ/TW ngày 25/10/2017 về tổ chức bộ máy.");
    said("ingest", note, "--data", data);
    Files.writeString(note, "Căn cứ Kết luận số 28-KL/TW ngày 21/02/2022 về tinh giản biên chế.");
    said("ingest", note, "--data", data);
    Path records = folder.resolve("ban-ghi.jsonl");
    Files.writeString(records, line("a", "Kết luận 09 cũ") + line("b", "Quy định số 96-QĐ/TW"));
    said("import", records, "--data", data);
    Files.writeString(records, line("a", "Thực hiện Nghị quyết số 45-NQ/TW ngày 24/11/2023"));
    said("import", records, "--data", data);
    List<String> before = entries(data);
    delete(data.resolve("index"));
    delete(data.resolve("state"));

    Said again = said("reindex", "--data", data);

    assertThat(again.code()).as(again.err()).isZero();
    assertThat(entries(data)).hasSizeGreaterThan(300).isEqualTo(before);
  }

  @Test
  void anIndexOfAnotherSchemaIsReplaced() throws IOException {
    Path data = folder.resolve("store");
    Path note = folder.resolve("ghi-chep.txt");
    Files.writeString(note, "Căn cứ Nghị quyết số 18-NQ/TW ngày 25/10/2017 về tổ chức bộ máy.");
    said("ingest", note, "--data", data);
    List<String> before = entries(data);
    try (FSDirectory directory = FSDirectory.open(data.resolve("index"));
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("vankien.schema", "0").entrySet());
    }
    assertThat(said("ingest", note, "--data", data).err()).contains("./vankien reindex");

    Said again = said("reindex", "--data", data);

    assertThat(again.out()).contains("Đã đọc lại 1 văn bản").contains("0 lỗi");
    assertThat(entries(data)).isEqualTo(before);
  }

  @Test
  void whatLeftTheIndexStaysOutUntilItsServerHasItAgain() throws IOException {
    Path data = folder.resolve("store");
    Path note = Files.writeString(folder.resolve("a.txt"), "Kết luận số 28-KL/TW.").toRealPath();
    said("ingest", note, "--data", data);
    Instant later = Instant.now(Clock.systemUTC()).plusSeconds(60);
    for (int departure = 0; departure < 2; departure++) {
      try (WarcArchive archive = WarcArchive.open(data.resolve("archive"))) {
        DepartureNotes.keep(archive, List.of(note.toUri()), later.plusSeconds(departure * 600L));
      }
      assertThat(said("reindex", "--data", data).out()).contains("chỉ mục có 0 văn bản");
      try (WarcArchive archive = WarcArchive.open(data.resolve("archive"))) {
        byte[] again = ("Kết luận số 28-KL/TW, lần " + departure).getBytes(UTF_8);
        Instant when = later.plusSeconds(departure * 600L + 300);
        archive.appendResource(note.toUri(), "text/plain", again, when);
      }
      assertThat(said("reindex", "--data", data).out()).contains("chỉ mục có 1 văn bản");
    }
  }

  @Test
  void whereNothingIsArchivedItSaysSo() {
    Said refused = said("reindex", "--data", folder.resolve("khong-co"));
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).startsWith("Chưa có kho lưu trong ").hasLineCount(1);
    assertThat(folder.resolve("khong-co")).doesNotExist();
  }

  private static Said said(Object... words) {
    return Said.by(Stream.of(words).map(Object::toString).toArray(String[]::new));
  }

  private static String line(String id, String text) {
    return "{\"id\":\"" + id + "\",\"title\":\"Bản ghi\",\"text\":\"" + text + "\"}\n";
  }

  /** All that is stored of every entry, in an order of its own. */
  private static List<String> entries(Path data) throws IOException {
    TreeSet<String> entries = new TreeSet<>();
    try (FSDirectory directory = FSDirectory.open(data.resolve("index"));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (ScoreDoc hit :
          searcher.search(MatchAllDocsQuery.INSTANCE, Integer.MAX_VALUE / 2).scoreDocs) {
        Document document = searcher.storedFields().document(hit.doc);
        StringBuilder entry = new StringBuilder();
        for (IndexableField field : document) {
          entry.append(field.name()).append('=').append(field.stringValue()).append('\n');
        }
        entries.add(entry.toString());
      }
    }
    return new ArrayList<>(entries);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
