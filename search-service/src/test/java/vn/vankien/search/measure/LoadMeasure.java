package vn.vankien.search.measure;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many questions a second the service answers, and how long each takes, beside a bare Lucene
 * loop over the same texts and questions in the same run; then what a thousand clients do to it for
 * some minutes, and how much memory is left in use at each of them. Clients and service share the
 * machine. Every question is new but where a line says otherwise.
 *
 * <p>Arguments: the project's root, a file of records, a file of questions, {@code
 * qid<TAB>question}, or {@code -} to ask for the titles of the records, and the minutes of the
 * rush.
 */
final class LoadMeasure {

  private static final int CLIENTS = 1000;
  private static final Duration STEADY = Duration.ofSeconds(12);
  private static final int QUESTIONS = 789;

  private final Path root;
  private final Path records;
  private final Path work;
  private final AtomicInteger next = new AtomicInteger();

  private LoadMeasure(Path root, Path records, Path work) {
    this.root = root;
    this.records = records;
    this.work = work;
  }

  public static void main(String[] args) throws Exception {
    Path work = Files.createTempDirectory("load");
    try {
      new LoadMeasure(Path.of(args[0]), Path.of(args[1]), work)
          .run(args[2], Integer.parseInt(args[3]));
    } finally {
      try (Stream<Path> files = Files.walk(work)) {
        files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  private void run(String questions, int minutes) throws Exception {
    List<String> asked = questions.equals("-") ? titles() : questions(Path.of(questions));
    IntFunction<String> fresh = new Variations(asked)::get;
    System.out.printf(Locale.ROOT, "%s: %d questions%n", records.getFileName(), asked.size());
    Path plain = work.resolve("plain");
    PlainLucene.main(new String[] {"index", "STANDARD", plain.toString(), records.toString()});
    execute("import", records.toString(), "--data", work.resolve("store").toString());
    try (BareLoop bare = BareLoop.open(plain)) {
      bare.ask(fresh, next, 1, STEADY);
      print("bare Lucene, 1 thread", bare.ask(fresh, next, 1, STEADY));
      print("bare Lucene, 4 threads", bare.ask(fresh, next, 4, STEADY));
    }
    try (RunningService service = RunningService.start(root, work.resolve("store"), work)) {
      Crowd crowd = new Crowd(service.home());
      await(crowd);
      crowd.ask(fresh, next, 4, STEADY); // so that code is compiled and files are read
      print("service, 1 client", crowd.ask(fresh, next, 1, STEADY));
      Answers few = crowd.ask(fresh, next, 4, STEADY);
      print("service, 4 clients", few);
      Answers some = crowd.ask(fresh, next, 16, STEADY);
      print("service, 16 clients", some);
      IntFunction<String> again = i -> asked.get(i % asked.size());
      crowd.ask(again, new AtomicInteger(), 4, STEADY);
      print("… asked before", crowd.ask(again, new AtomicInteger(), 4, STEADY));
      rush(service, crowd, fresh, minutes, Math.max(few.perSecond(), some.perSecond()));
    }
  }

  private void rush(
      RunningService service, Crowd crowd, IntFunction<String> fresh, int minutes, double peak)
      throws Exception {
    List<String> heap = new ArrayList<>(List.of(megabytes(service.heap())));
    double goodput = 0;
    for (int minute = 1; minute <= minutes; minute++) {
      Answers answers = crowd.ask(fresh, next, CLIENTS, Duration.ofMinutes(1));
      print(CLIENTS + " clients, minute " + minute, answers);
      goodput += answers.perSecond() / minutes;
      heap.add(megabytes(service.heap()));
    }
    long start = System.nanoTime();
    while (!crowd.answers()) {
      Thread.sleep(20);
    }
    double recovered = (System.nanoTime() - start) / 1e9;
    print("afterwards, 4 clients", crowd.ask(fresh, next, 4, STEADY));
    heap.add(megabytes(service.heap()));
    System.out.printf(
        Locale.ROOT,
        "the rush got %.0f %% of the most answers a second; answered again after %.2f s; heap after"
            + " collection, before, each minute, afterwards: %s MB%n",
        100 * goodput / peak,
        recovered,
        String.join(", ", heap));
  }

  private static String megabytes(double heap) {
    return String.format(Locale.ROOT, "%.0f", heap);
  }

  private static void print(String name, Answers answers) {
    System.out.printf(Locale.ROOT, "%-26s %s%n", name, answers);
  }

  private static void await(Crowd crowd) throws InterruptedException {
    for (int i = 0; i < 1200; i++) {
      if (crowd.answers()) {
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
