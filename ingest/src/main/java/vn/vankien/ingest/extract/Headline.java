package vn.vankien.ingest.extract;

import java.util.Optional;

/** Finds the headline of a plain text: its first line that reads like one. */
final class Headline {

  private static final int LONGEST = 300;

  private Headline() {}

  static String of(String text) {
    Optional<String> line = text.lines().map(String::strip).filter(Headline::reads).findFirst();
    return line.orElse("");
  }

  private static boolean reads(String line) {
    return line.length() >= 12 && line.length() <= LONGEST && line.indexOf(' ') > 0;
  }
}
