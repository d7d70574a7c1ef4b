package vn.vankien.search.measure;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import vn.vankien.analysis.VietnameseFolding;
import vn.vankien.index.SearchRequest;
import vn.vankien.search.query.SearchEngine;
import vn.vankien.search.query.SecondLook;

/**
 * Indexes a collection and answers its questions with {@code ./vankien} and with two {@link
 * PlainLucene} peers in the same run, and prints all: time, memory and size of indexing, recall and
 * rank with a paired test of the difference, the same questions without accents, and how long a
 * question takes.
 *
 * <p>Arguments: the project's root, and a folder with {@code corpus.jsonl.gz}, {@code queries.tsv}
 * and {@code qrels.txt}.
 */
final class RetrievalMeasure {

  private static final int DEPTH = 100;

  /** Questions that are timed. */
  private static final int TIMED = 400;

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
    index();
    Map<String, Set<String>> qrels = TrecRun.qrels(collection.resolve("qrels.txt"));
    Path queries = collection.resolve("queries.tsv");
    Map<String, TrecRun> runs = new LinkedHashMap<>();
    for (PlainLucene.Terms terms : PlainLucene.Terms.values()) {
      runs.put(name(terms), run("search " + terms, java("search", terms, queries)));
    }
    TrecRun ours = run("ours", batch(queries));
    // The weights were learned from one of these collections; judged honestly, it never saw them.
    TrecRun unseen = SecondLook.crossValidated(collection, store().resolve("index"));
    TrecRun bare = run("bare", batch(withoutAccents(queries)));
    runs.put("vankien", ours);
    runs.put("… cross-validated", unseen);
    runs.put("… without accents", bare);
    runs.forEach((name, run) -> print(name, run.figures(qrels)));
    double kept = TrecRun.mean(bare.recall(qrels, 10)) / TrecRun.mean(ours.recall(qrels, 10));
    print("kept without accents", String.format(Locale.ROOT, "%.1f %% of R@10", 100 * kept));
    for (PlainLucene.Terms terms : PlainLucene.Terms.values()) {
      significance("vankien", ours, terms, runs, qrels);
      significance("cross-validated", unseen, terms, runs, qrels);
    }
    latency(queries);
  }

  private static String name(PlainLucene.Terms terms) {
    return terms == PlainLucene.Terms.STANDARD ? "StandardAnalyzer" : "syllables and pairs";
  }

  private void index() throws IOException, InterruptedException {
    Path corpus = collection.resolve("corpus.jsonl.gz");
    long documents;
    try (Stream<String> lines =
        new String(
                new GZIPInputStream(Files.newInputStream(corpus)).readAllBytes(),
                StandardCharsets.UTF_8)
            .lines()) {
      documents = lines.count();
    }
    System.out.printf(Locale.ROOT, "%s: %,d documents%n", collection.getFileName(), documents);
    for (PlainLucene.Terms terms : PlainLucene.Terms.values()) {
      report(name(terms), documents, plain(terms), java("index", terms, corpus));
    }
    report(
        "vankien, import",
        documents,
        store().resolve("index"),
        List.of(ours(), "import", corpus.toString(), "--data", store().toString()));
  }

  private String ours() {
    return root.resolve("vankien").toString();
  }

  private Path store() {
    return work.resolve("store");
  }

  private Path plain(PlainLucene.Terms terms) {
    return work.resolve("plain-" + terms);
  }

  private List<String> batch(Path queries) {
    return List.of(
        ours(),
        "batch",
        queries.toString(),
        "--size",
        String.valueOf(DEPTH),
        "--data",
        store().toString());
  }

  private TrecRun run(String name, List<String> command) throws IOException, InterruptedException {
    Path output = work.resolve(name.replace(' ', '-') + ".run");
    execute(command, output);
    return TrecRun.read(output);
  }

  private Path withoutAccents(Path queries) throws IOException {
    Path bare = work.resolve("bare.tsv");
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(queries)) {
      String[] columns = line.split("\t", 2);
      lines.add(columns[0] + '\t' + VietnameseFolding.stripAccents(columns[1]));
    }
    return Files.write(bare, lines);
  }

  private static void print(String name, String figures) {
    System.out.printf(Locale.ROOT, "%-22s %s%n", name, figures);
  }

  private static void significance(
      String name,
      TrecRun run,
      PlainLucene.Terms peer,
      Map<String, TrecRun> runs,
      Map<String, Set<String>> qrels) {
    TrecRun theirs = runs.get(name(peer));
    System.out.printf(
        Locale.ROOT,
        "%s less %s: R@10 %s; MRR@10 %s%n",
        name,
        name(peer),
        PairedTest.of(run.recall(qrels, 10), theirs.recall(qrels, 10)),
        PairedTest.of(run.reciprocalRank(qrels, 10), theirs.reciprocalRank(qrels, 10)));
  }

  private void latency(Path queries) throws IOException {
    List<String> questions =
        Files.readAllLines(queries).stream()
            .limit(TIMED)
            .map(line -> line.split("\t", 2)[1])
            .toList();
    for (PlainLucene.Terms terms : PlainLucene.Terms.values()) {
      try (PlainLucene plain = PlainLucene.open(terms, plain(terms))) {
        print(name(terms), Latency.of(questions, question -> plain.search(question, 10)));
      }
    }
    try (SearchEngine engine = SearchEngine.open(store().resolve("index"))) {
      print("vankien, ranks", Latency.of(questions, question -> engine.rank(question, 10)));
      print(
          "vankien, whole answer",
          Latency.of(
              questions.stream().distinct().toList(),
              question -> engine.search(oneMore(SearchRequest.of(question))),
              question -> engine.search(SearchRequest.of(question))));
    }
  }

  /** An answer of another length, so that the engine does not know the one that is timed. */
  private static SearchRequest oneMore(SearchRequest request) {
    return new SearchRequest(
        request.query(),
        request.types(),
        request.issuers(),
        request.years(),
        request.sources(),
        request.kinds(),
        request.forces(),
        request.from(),
        request.until(),
        request.sort(),
        request.page(),
        request.size() + 1);
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

  private List<String> java(String verb, PlainLucene.Terms terms, Path input) {
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
                terms.name(),
                plain(terms).toString(),
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
