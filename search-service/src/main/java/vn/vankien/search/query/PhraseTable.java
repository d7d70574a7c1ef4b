package vn.vankien.search.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.vankien.analysis.VietnameseFolding;

/**
 * Phrases and what each stands for, from a file of lines {@code phrase > words}; without {@code >}
 * a phrase stands for nothing. Found with or without accents, the longest first.
 */
final class PhraseTable {

  private final Map<String, String> table = new HashMap<>();
  private int longest;

  private PhraseTable() {}

  /**
   * Reads a table that comes with the program.
   *
   * @param name of a file beside this class; lines that begin with # are for its readers
   */
  static PhraseTable read(String name) {
    PhraseTable phrases = new PhraseTable();
    try (InputStream bytes = PhraseTable.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalStateException(name + " is not in the program");
      }
      new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(phrases::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return phrases;
  }

  private void add(String line) {
    int arrow = line.indexOf('>');
    String phrase = bare(arrow < 0 ? line : line.substring(0, arrow));
    table.put(phrase, arrow < 0 ? "" : line.substring(arrow + 1).strip());
    longest = Math.max(longest, phrase.split(" ").length);
  }

  /** How a phrase is compared: folded, without accents, without marks beside its words. */
  private static String bare(String text) {
    return VietnameseFolding.stripAccents(VietnameseFolding.fold(text))
        .toString()
        .replaceAll("[\\p{Punct}\\s]+", " ")
        .strip();
  }

  /**
   * A phrase in a text.
   *
   * @param length in words
   * @param meaning what the table says of it
   */
  record Found(int length, String meaning) {}

  /** The longest phrase that begins with the word at {@code at}. */
  Optional<Found> at(String[] words, int at) {
    for (int length = Math.min(longest, words.length - at); length > 0; length--) {
      String phrase = bare(String.join(" ", Arrays.copyOfRange(words, at, at + length)));
      String meaning = table.get(phrase);
      if (meaning != null) {
        return Optional.of(new Found(length, meaning));
      }
    }
    return Optional.empty();
  }
}
