package vn.vankien.search.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many questions a second the service answers, and how long each takes, beside a bare Lucene
 * loop over the same texts and questions in the same run; then what a thousand clients at once do
 * to it.
 *
 * <p>Arguments: the project's root, a file of records, and a file of questions, {@code
 * qid<TAB>question}, or {@code -} to ask for the titles of the records.
 */
final class LoadMeasure {

  private static final int CROWD = 1000;
  private static final Duration STEADY = Duration.ofSeconds(12);
  private static final Duration RUSH = Duration.ofSeconds(15);
  private static final int QUESTIONS = 789;
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final Pattern HEAP =
      Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\"[^}]*} ([\\d.E+]+)");

  private final Path root;
  private final Path records;
  private final Path work;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();

  private LoadMeasure(Path root, Path records, Path work) {
    this.root = root;
    this.records = records;
    this.work = work;
  }

  public static void main(String[] args) throws Exception {
    Path work = Files.createTempDirectory("load");
    try {
      new LoadMeasure(Path.of(args[0]), Path.of(args[1]), work).run(args[2]);
    } finally {
      try (Stream<Path> files = Files.walk(work)) {
        files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  /** One answer: its status, and how long it took. */
  private record Answered(int status, long nanos) {}

  private void run(String questions) throws Exception {
    List<String> asked = questions.equals("-") ? titles() : questions(Path.of(questions));
    System.out.printf(Locale.ROOT, "%s: %d questions%n", records.getFileName(), asked.size());
    Path plain = work.resolve("plain");
    PlainLucene.main(new String[] {"index", "STANDARD", plain.toString(), records.toString()});
    execute("import", records.toString(), "--data", work.resolve("store").toString());
    print("bare Lucene, 1 thread", lucene(plain, asked, 1));
    print("bare Lucene, 4 threads", lucene(plain, asked, 4));
    int port = freePort();
    int adminPort = freePort();
    Path token = Files.writeString(work.resolve("token"), TOKEN);
    Process service =
        new ProcessBuilder(
                root.resolve("vankien").toString(),
                "serve",
                "--port",
                String.valueOf(port),
                "--rate",
                "0",
                "--admin-port",
                String.valueOf(adminPort),
                "--admin-token-file",
                token.toString(),
                "--data",
                work.resolve("store").toString())
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("serve.log").toFile())
            .start();
    try {
      URI home = URI.create("http://127.0.0.1:" + port);
      URI admin = URI.create("http://127.0.0.1:" + adminPort);
      await(home);
      crowd(home, asked, 4, Duration.ofSeconds(8)); // so that code is compiled and files are read
      print("service, 1 client", crowd(home, asked, 1, STEADY));
      List<Answered> few = crowd(home, asked, 4, STEADY);
      print("service, 4 clients", few);
      print("service, 16 clients", crowd(home, asked, 16, STEADY));
      double before = heap(admin);
      List<Answered> many = crowd(home, asked, CROWD, RUSH);
      print(CROWD + " clients at once", many);
      double after = heap(admin);
      long start = System.nanoTime();
      while (ask(home, asked.getFirst()).status() != 200) {
        Thread.sleep(20);
      }
      double recovered = (System.nanoTime() - start) / 1e9;
      List<Answered> calm = crowd(home, asked, 4, STEADY);
      print("afterwards, 4 clients", calm);
      System.out.printf(
          Locale.ROOT,
          "answered again after %.2f s; heap %.0f MB before, %.0f MB after the rush, %.0f MB at"
              + " the end%n",
          recovered,
          before / 1e6,
          after / 1e6,
          heap(admin) / 1e6);
    } finally {
      service.descendants().forEach(ProcessHandle::destroy);
      service.destroy();
      service.waitFor();
    }
  }

  private List<Answered> lucene(Path index, List<String> asked, int threads) throws Exception {
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index));
        Analyzer analyzer = new StandardAnalyzer();
        ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (String question : asked) {
        searcher.search(PlainLucene.query(analyzer, question), 10);
      }
      AtomicInteger next = new AtomicInteger();
      long end = System.nanoTime() + STEADY.toNanos();
      ConcurrentLinkedQueue<Answered> answers = new ConcurrentLinkedQueue<>();
      List<Future<?>> running = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        running.add(
            pool.submit(
                () -> {
                  while (System.nanoTime() < end) {
                    String question = asked.get(next.getAndIncrement() % asked.size());
                    long start = System.nanoTime();
                    for (ScoreDoc hit :
                        searcher.search(PlainLucene.query(analyzer, question), 10).scoreDocs) {
                      searcher.storedFields().document(hit.doc);
                    }
                    answers.add(new Answered(200, System.nanoTime() - start));
                  }
                  return null;
                }));
      }
      for (Future<?> thread : running) {
        thread.get();
      }
      return List.copyOf(answers);
    }
  }

  private List<Answered> crowd(URI home, List<String> asked, int clients, Duration during)
      throws Exception {
    AtomicInteger next = new AtomicInteger();
    ConcurrentLinkedQueue<Answered> answers = new ConcurrentLinkedQueue<>();
    long end = System.nanoTime() + during.toNanos();
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int c = 0; c < clients; c++) {
        running.add(
            pool.submit(
                () -> {
                  while (System.nanoTime() < end) {
                    Answered answer = ask(home, asked.get(next.getAndIncrement() % asked.size()));
                    answers.add(answer);
                    if (answer.status() == 503) {
                      Thread.sleep(1000); // as Retry-After asks
                    }
                  }
                  return null;
                }));
      }
      for (Future<?> thread : running) {
        thread.get();
      }
    }
    return List.copyOf(answers);
  }

  /** Status 0 stands for no answer at all. */
  private Answered ask(URI home, String question) throws InterruptedException {
    long start = System.nanoTime();
    try {
      String path = "/api/v1/search?q=" + URLEncoder.encode(question, UTF_8);
      int status =
          client
              .send(
                  HttpRequest.newBuilder(URI.create(home + path))
                      .timeout(Duration.ofSeconds(30))
                      .build(),
                  BodyHandlers.ofByteArray())
              .statusCode();
      return new Answered(status, System.nanoTime() - start);
    } catch (IOException noAnswer) {
      return new Answered(0, System.nanoTime() - start);
    }
  }

  private double heap(URI admin) throws IOException, InterruptedException {
    String figures =
        client
            .send(
                HttpRequest.newBuilder(URI.create(admin + "/actuator/prometheus"))
                    .header("Authorization", "Bearer " + TOKEN)
                    .build(),
                BodyHandlers.ofString())
            .body();
    double used = 0;
    Matcher heap = HEAP.matcher(figures);
    while (heap.find()) {
      used += Double.parseDouble(heap.group(1));
    }
    return used;
  }

  private static void print(String name, List<Answered> answers) {
    long[] nanos =
        answers.stream()
            .filter(a -> a.status() == 200)
            .mapToLong(Answered::nanos)
            .sorted()
            .toArray();
    Map<Integer, Integer> others = new TreeMap<>();
    answers.stream()
        .filter(a -> a.status() != 200)
        .forEach(a -> others.merge(a.status(), 1, Integer::sum));
    double seconds = name.contains("at once") ? RUSH.toSeconds() : STEADY.toSeconds();
    System.out.printf(
        Locale.ROOT,
        "%-26s %8.1f answers/s, p50 %7.1f ms, p99 %7.1f ms%s%n",
        name,
        nanos.length / seconds,
        at(nanos, 0.5),
        at(nanos, 0.99),
        others.isEmpty() ? "" : ", other answers by status: " + others);
  }

  private static double at(long[] sorted, double part) {
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1, part * sorted.length)] / 1e6;
  }

  private void await(URI home) throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      if (ask(home, "a").status() == 200) {
        return;
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("the service did not start");
  }

  private void execute(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(root.resolve("vankien").toString()));
    command.addAll(Arrays.asList(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("log").toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(Files.readString(work.resolve("log")));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static List<String> questions(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(line -> line.split("\t", 2)[1]).toList();
  }

  private List<String> titles() throws IOException {
    List<String> titles = new ArrayList<>();
    try (var lines = PlainLucene.lines(records)) {
      String line;
      while (titles.size() < QUESTIONS && (line = lines.readLine()) != null) {
        String title = JsonMapper.shared().readTree(line).path("title").asString("");
        if (!title.isBlank()) {
          titles.add(title);
        }
      }
    }
    return titles;
  }
}
