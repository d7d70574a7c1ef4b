package vn.vankien.ingest.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The lists of {@code report-words.txt} beside this class, in lower case. */
final class ReportWords {

  private static final Map<String, Set<String>> LISTS = read();

  private ReportWords() {}

  static boolean isPublisher(String words) {
    return has("[publishers]", words);
  }

  /** A publisher's name that means something else too, {@code Mặt trận}. */
  static boolean isNamedAfter(String words) {
    return has("[named-after]", words);
  }

  static boolean isGivenName(String syllable) {
    return has("[given-names]", syllable);
  }

  /** A code that a portal signs with, {@code CTTĐT}, and that does not say which portal. */
  static boolean isOwnSite(String words) {
    return has("[own-site]", words);
  }

  static boolean isPlace(String words) {
    return has("[places]", words);
  }

  static boolean isNoName(String words) {
    return has("[not-names]", words);
  }

  private static boolean has(String list, String words) {
    return LISTS.getOrDefault(list, Set.of()).contains(words.toLowerCase(Locale.ROOT));
  }

  static Map<String, Set<String>> lists() {
    return LISTS;
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> lists = new HashMap<>();
    try (InputStream in = ReportWords.class.getResourceAsStream("report-words.txt");
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      Set<String> list = new HashSet<>();
      for (String line : reader.lines().toList()) {
        if (line.startsWith("[")) {
          list = lists.computeIfAbsent(line, name -> new HashSet<>());
        } else if (!line.isBlank() && !line.startsWith("#")) {
          list.add(line.toLowerCase(Locale.ROOT));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("report-words.txt", e);
    }
    return Map.copyOf(lists);
  }
}
