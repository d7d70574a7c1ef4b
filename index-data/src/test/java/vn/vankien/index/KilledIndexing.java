package vn.vankien.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;

/**
 * Kills a JVM that writes an index, again and again, with a real signal at a random instant, and
 * after each kill opens the index as any command would.
 *
 * <pre>
 * KilledIndexing 100 [seed]
 * </pre>
 *
 * <p>The writer says {@code committed N} after each commit: documents 0 to N are then acknowledged.
 * It goes on where the last acknowledged one ends, so what it wrote unacknowledged is written
 * again.
 */
public final class KilledIndexing {

  private static final int BATCH = 5;

  private KilledIndexing() {}

  /** What a series of kills left behind. */
  record Outcome(int kills, int acknowledged, int lost, int refused, int unsound) {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args[0].equals("write")) {
      write(Path.of(args[1]), Integer.parseInt(args[2]));
      return;
    }
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 20261123;
    Path folder = Files.createTempDirectory("killed");
    Outcome outcome = series(folder, Integer.parseInt(args[0]), new Random(seed));
    new PrintStream(System.out, true, StandardCharsets.UTF_8)
        .printf(
            Locale.ROOT,
            "%d kills: %d documents acknowledged, %d lost, index refused to open %d times, unsound"
                + " %d times (seed %d)%n",
            outcome.kills(),
            outcome.acknowledged(),
            outcome.lost(),
            outcome.refused(),
            outcome.unsound(),
            seed);
    System.exit(outcome.lost() + outcome.refused() + outcome.unsound() == 0 ? 0 : 1);
  }

  static Outcome series(Path folder, int kills, Random random)
      throws IOException, InterruptedException {
    Path index = folder.resolve("index");
    int acknowledged = 0;
    int lost = 0;
    int refused = 0;
    int unsound = 0;
    for (int kill = 0; kill < kills; kill++) {
      acknowledged = Math.max(acknowledged, writeAndKill(index, acknowledged, random));
      try {
        lost += missing(index, acknowledged);
        unsound += isSound(index) ? 0 : 1;
      } catch (IOException | RuntimeException e) {
        refused++; // counted, and the figure is what the caller judges
      }
    }
    return new Outcome(kills, acknowledged, lost, refused, unsound);
  }

  private static int writeAndKill(Path index, int from, Random random)
      throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    "-Xmx256m",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    KilledIndexing.class.getName(),
                    "write",
                    index.toString(),
                    String.valueOf(from)))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int acknowledged = from;
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      Thread killer = null;
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (line.startsWith("committed ")) {
          acknowledged = Integer.parseInt(line.substring("committed ".length()));
        }
        if (killer == null) {
          long after = random.nextInt(1_200_000);
          killer =
              Thread.ofVirtual()
                  .start(
                      () -> {
                        try {
                          TimeUnit.MICROSECONDS.sleep(after);
                        } catch (InterruptedException e) {
                          Thread.currentThread().interrupt();
                        }
                        writer
                            .toHandle()
                            .destroyForcibly(); // unlike the process, leaves its output open
                      });
        }
      }
    }
    writer.waitFor();
    return acknowledged;
  }

  private static int missing(Path index, int acknowledged) throws IOException {
    List<String> missing = new ArrayList<>();
    try (DocumentIndexer next = DocumentIndexer.open(index);
        DocumentSearcher searcher = DocumentSearcher.open(index)) {
      for (int i = 0; i < acknowledged; i++) {
        if (searcher.rank(Ranking.of(new TermQuery(new Term(Schema.ID, "d" + i))), 1).isEmpty()) {
          missing.add("d" + i);
        }
      }
      if (next.documents() < acknowledged - missing.size()) {
        throw new IOException("the writer sees fewer documents than the reader");
      }
    }
    return missing.size();
  }

  private static boolean isSound(Path index) throws IOException {
    try (IndexSnapshot snapshot = IndexSnapshot.open(index).orElseThrow()) {
      return snapshot.isSound();
    }
  }

  /** Writes until it is killed, a few documents to a commit. */
  private static void write(Path index, int from) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (DocumentIndexer indexer = DocumentIndexer.open(index)) {
      out.println("begun");
      for (int i = from; ; i++) {
        indexer.index(
            Samples.report(
                "d" + i,
                "Hội nghị " + i,
                "Xã Mẫu "
                    + i
                    + " thực hiện Nghị quyết số 18-NQ/TW. "
                    + "Công tác cán bộ. ".repeat(60)));
        if (i % BATCH == BATCH - 1) {
          indexer.commit();
          out.println("committed " + (i + 1));
        }
      }
    }
  }
}
