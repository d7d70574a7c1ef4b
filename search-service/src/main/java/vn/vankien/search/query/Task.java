package vn.vankien.search.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import vn.vankien.analysis.VietnameseFolding;

/** The task in a question: what remains when the manners of asking are taken away. */
final class Task {

  private static final List<String> NOISE = read();

  private Task() {}

  /**
   * {@code tinh giản biên chế theo văn bản nào?} is {@code tinh giản biên chế}. A question of
   * nothing but manners stays as it is.
   */
  static String of(String question) {
    String[] words = question.strip().replaceAll("[?!.;]+", " ").split("\\s+");
    String[] bare = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      bare[i] = VietnameseFolding.stripAccents(VietnameseFolding.fold(words[i]));
    }
    StringBuilder task = new StringBuilder();
    for (int i = 0; i < words.length; ) {
      int noise = noiseAt(bare, i);
      if (noise == 0) {
        task.append(words[i]).append(' ');
        i++;
      } else {
        i += noise;
      }
    }
    String found = task.toString().strip();
    return found.isEmpty() ? question.strip() : found;
  }

  /** How many words of manners begin at {@code at}. */
  private static int noiseAt(String[] bare, int at) {
    for (String noise : NOISE) {
      String[] words = noise.split(" ");
      boolean all = at + words.length <= bare.length;
      for (int i = 0; all && i < words.length; i++) {
        all = bare[at + i].equals(words[i]);
      }
      if (all) {
        return words.length;
      }
    }
    return 0;
  }

  private static List<String> read() {
    try (InputStream bytes = Task.class.getResourceAsStream("question-noise.txt")) {
      if (bytes == null) {
        throw new IllegalStateException("question-noise.txt is not in the program");
      }
      return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
