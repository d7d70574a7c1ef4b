package vn.vankien.search.measure;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Indexes a collection and answers its queries twice, with {@code ./vankien} and with {@link
 * PlainLucene}, and prints both: documents a second, peak memory, size, recall and rank.
 *
 * <p>Arguments: the project's root, and a folder with {@code corpus.jsonl.gz}, {@code queries.tsv}
 * and {@code qrels.txt}.
 */
final class RetrievalMeasure {

  private static final int DEPTH = 100;

  private final Path root;
  private final Path collection;
  private final Path work;

  private RetrievalMeasure(Path root, Path collection, Path work) {
    this.root = root;
    this.collection = collection;
    this.work = work;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("retrieval");
    try {
      new RetrievalMeasure(Path.of(args[0]), Path.of(args[1]), work).run();
    } finally {
      try (Stream<Path> files = Files.walk(work)) {
        files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  private void run() throws IOException, InterruptedException {
    Path corpus = collection.resolve("corpus.jsonl.gz");
    Path queries = collection.resolve("queries.tsv");
    long documents;
    try (Stream<String> lines =
        new String(
                new GZIPInputStream(Files.newInputStream(corpus)).readAllBytes(),
                StandardCharsets.UTF_8)
            .lines()) {
      documents = lines.count();
    }
    System.out.printf(Locale.ROOT, "%s: %,d documents%n", collection.getFileName(), documents);
    String ours = root.resolve("vankien").toString();
    Path store = work.resolve("store");
    Path plain = work.resolve("plain");
    report("plain Lucene, index", documents, plain, java("index", plain, corpus));
    report(
        "vankien, import",
        documents,
        store.resolve("index"),
        List.of(ours, "import", corpus.toString(), "--data", store.toString()));
    Path plainRun = work.resolve("plain.run");
    Path ourRun = work.resolve("ours.run");
    Execution peer = execute(java("search", plain, queries), plainRun);
    Execution us =
        execute(
            List.of(
                ours,
                "batch",
                queries.toString(),
                "--size",
                String.valueOf(DEPTH),
                "--data",
                store.toString()),
            ourRun);
    Map<String, Set<String>> qrels = TrecRun.qrels(collection.resolve("qrels.txt"));
    System.out.printf(
        Locale.ROOT,
        "%-14s %7s %7s %7s %7s %7s %9s%n",
        "",
        "R@1",
        "R@10",
        "R@100",
        "MRR@10",
        "nDCG@10",
        "seconds");
    print("plain Lucene", TrecRun.read(plainRun), qrels, peer.seconds());
    print("vankien", TrecRun.read(ourRun), qrels, us.seconds());
  }

  private void report(String name, long documents, Path index, List<String> command)
      throws IOException, InterruptedException {
    Execution execution = execute(command, work.resolve("log"));
    long bytes;
    try (Stream<Path> files = Files.walk(index)) {
      bytes = files.map(Path::toFile).filter(File::isFile).mapToLong(File::length).sum();
    }
    System.out.printf(
        Locale.ROOT,
        "%-20s %6.1f s %,8.0f documents/s, peak memory %,d MiB, index %,d MiB%n",
        name,
        execution.seconds(),
        documents / execution.seconds(),
        execution.peakKiB() / 1024,
        bytes >> 20);
  }

  private static void print(
      String name, TrecRun run, Map<String, Set<String>> qrels, double seconds) {
    System.out.printf(
        Locale.ROOT,
        "%-14s %7.3f %7.3f %7.3f %7.3f %7.3f %9.1f%n",
        name,
        TrecRun.mean(run.recall(qrels, 1)),
        TrecRun.mean(run.recall(qrels, 10)),
        TrecRun.mean(run.recall(qrels, 100)),
        TrecRun.mean(run.reciprocalRank(qrels, 10)),
        TrecRun.mean(run.ndcg(qrels, 10)),
        seconds);
  }

  private static List<String> java(String verb, Path index, Path input) {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "--add-modules",
                "jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                PlainLucene.class.getName(),
                verb,
                index.toString(),
                input.toString()));
    if (verb.equals("search")) {
      command.add(String.valueOf(DEPTH));
    }
    return command;
  }

  /** How a process went: wall time, and the most memory it ever held, as Linux counted it. */
  private record Execution(double seconds, long peakKiB) {}

  private Execution execute(List<String> command, Path output)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(work.resolve("err").toFile())
            .start();
    long peak = 0;
    while (process.isAlive()) {
      peak = Math.max(peak, peak(process.pid()));
      Thread.sleep(20);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.waitFor() != 0) {
      throw new IOException(command + ": " + Files.readString(work.resolve("err")));
    }
    return new Execution(seconds, peak);
  }

  private static long peak(long pid) throws IOException {
    Path status = Path.of("/proc", String.valueOf(pid), "status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (NoSuchFileException | UncheckedIOException e) {
      return 0; // it ended between the two looks
    }
  }
}
