package vn.vankien.analysis.segment.coccoc;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.vankien.analysis.segment.Segmenter;

/**
 * Opens a library in a JVM of its own and asks it hard questions; prints what came of it. A JVM
 * that dies fails the test and not the build.
 */
final class CoccocTrial {

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private CoccocTrial() {}

  public static void main(String[] args) throws InterruptedException {
    Map<String, String> settings =
        Map.of(CoccocProvider.LIBRARY, args[0], CoccocProvider.DICTIONARIES, args[1]);
    Segmenter segmenter = Segmenter.open("coccoc", settings, OUT::println);
    Segmenter again = Segmenter.open("coccoc", settings, OUT::println);
    OUT.println("same " + segmenter.id().equals(again.id()) + " " + segmenter.id());
    String text = "Ban chấp hành trung ương họp hội nghị";
    OUT.println(
        segmenter.words(text).stream()
            .map(word -> word.in(text).replace(' ', '_'))
            .collect(Collectors.joining(" ")));
    for (String hard :
        List.of(
            "\uD83D",
            "\uDE00a\uD83D \uD83D\uDE00",
            "\u0000",
            "a".repeat(100_000),
            "đảng bộ ".repeat(100_000),
            "!?".repeat(50_000))) {
      segmenter.words(hard);
    }
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      threads.add(Thread.ofPlatform().start(() -> repeat(segmenter, text)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    OUT.println("alive");
  }

  private static void repeat(Segmenter segmenter, String text) {
    int words = segmenter.words(text).size();
    for (int i = 0; i < 2_000; i++) {
      if (segmenter.words(text).size() != words) {
        OUT.println("another answer to one question");
      }
    }
  }
}
