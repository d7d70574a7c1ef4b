package vn.vankien.analysis.segment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentences whose words are parted by spaces and whose syllables inside a word are joined by an
 * underscore: {@code Kinh_tế phát_triển .}
 */
record Corpus(List<Sentence> sentences) {

  record Sentence(String annotated, String text, List<Word> words) {}

  static Corpus read(Path file) throws IOException {
    List<Sentence> sentences = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (!line.isBlank()) {
        sentences.add(sentence(line.strip()));
      }
    }
    return new Corpus(sentences);
  }

  static Sentence sentence(String annotated) {
    List<Word> words = new ArrayList<>();
    int start = 0;
    for (String word : annotated.split(" ")) {
      words.add(new Word(start, start + word.length()));
      start += word.length() + 1;
    }
    return new Sentence(annotated, annotated.replace('_', ' '), words);
  }

  int syllables() {
    return sentences.stream().mapToInt(s -> s.text().split(" ").length).sum();
  }
}
