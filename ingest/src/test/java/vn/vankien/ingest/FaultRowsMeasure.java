package vn.vankien.ingest;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the tests whose names begin with the row of a fault, {@code d01…}, in the classes given, and
 * prints each row: green, red with its reason, or skipped with its reason.
 */
public final class FaultRowsMeasure {

  private static final Pattern ROW = Pattern.compile("^(?:test)?((?:[a-zA-Z]\\d{2})+)(\\p{Lu}.*)$");

  private FaultRowsMeasure() {}

  public static void main(String[] classes) {
    Rows rows = new Rows();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(Stream.of(classes).map(name -> selectClass(name)).toList())
            .build();
    LauncherFactory.create().execute(request, rows);
    rows.lines.values().forEach(System.out::println);
    String missing =
        Stream.of(System.getProperty("rows", "").split(","))
            .filter(row -> !row.isEmpty())
            .filter(row -> rows.lines.keySet().stream().noneMatch(line -> line.startsWith(row)))
            .collect(Collectors.joining(" "));
    System.out.println("rows without a test: " + (missing.isEmpty() ? "none" : missing));
    long green = rows.lines.values().stream().filter(line -> line.contains(" green ")).count();
    System.out.printf(Locale.ROOT, "%d of %d rows green%n", green, rows.lines.size());
  }

  private static final class Rows implements TestExecutionListener {
    private final Map<String, String> lines = new TreeMap<>(Comparator.naturalOrder());
    private final Map<String, Long> began = new ConcurrentHashMap<>();

    @Override
    public void executionStarted(TestIdentifier test) {
      began.put(test.getUniqueId(), System.nanoTime());
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
      add(test, "skipped", reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      String reason =
          result
              .getThrowable()
              .flatMap(e -> Optional.ofNullable(e.getMessage()))
              .flatMap(message -> message.lines().filter(line -> !line.isBlank()).findFirst())
              .orElse("");
      String verdict =
          switch (result.getStatus()) {
            case SUCCESSFUL -> "green";
            case ABORTED -> "skipped";
            case FAILED -> "RED";
          };
      if (test.isContainer() && verdict.equals("RED")) {
        System.out.println("not run: " + test.getDisplayName() + " — " + reason);
      }
      add(test, verdict, reason);
    }

    private void add(TestIdentifier test, String verdict, String reason) {
      if (!(test.getSource().orElse(null) instanceof MethodSource method)) {
        return;
      }
      Matcher row = ROW.matcher(method.getMethodName());
      if (row.matches()) {
        for (int at = 0; at < row.group(1).length(); at += 3) {
          add(test, verdict, reason, row.group(1).substring(at, at + 3), row.group(2));
        }
      }
    }

    private void add(TestIdentifier test, String verdict, String reason, String row, String name) {
      long start = began.getOrDefault(test.getUniqueId(), System.nanoTime());
      String id = row.toUpperCase(Locale.ROOT);
      String words =
          name.replaceAll("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", " ");
      String line =
          String.format(
              Locale.ROOT,
              "%s %-7s %6.1f s  %s %s",
              id,
              verdict,
              (System.nanoTime() - start) / 1e9,
              words,
              reason.isEmpty() ? "" : "— " + reason);
      // of a test with many cases the worst is told
      lines.merge(id + words, line, (a, b) -> a.contains(" RED ") ? a : b);
    }
  }
}
