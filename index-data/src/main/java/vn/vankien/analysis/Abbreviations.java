package vn.vankien.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/** The abbreviations of the trade, from {@code abbreviations.txt}, as Lucene's synonyms. */
final class Abbreviations {

  /**
   * One line of the file.
   *
   * @param abbreviation as printed: {@code UBND}
   * @param words what it stands for: {@code ủy ban nhân dân}
   * @param bothWays whether a query with the words asks for the abbreviation as well
   */
  record Entry(String abbreviation, String words, boolean bothWays) {}

  private static final List<Entry> ENTRIES = read();
  private static final Map<List<String>, List<List<String>>> ACCENTED_ALTERNATIVES =
      alternatives(VietnameseAnalysis.words());
  private static final Map<List<String>, List<List<String>>> FOLDED_ALTERNATIVES =
      alternatives(VietnameseAnalysis.folded());
  private static final SynonymMap ACCENTED = synonyms(ACCENTED_ALTERNATIVES);
  private static final SynonymMap FOLDED = synonyms(FOLDED_ALTERNATIVES);

  private Abbreviations() {}

  static List<Entry> entries() {
    return ENTRIES;
  }

  /** The entries as terms, with accents or without. */
  static SynonymMap synonyms(boolean folded) {
    return folded ? FOLDED : ACCENTED;
  }

  /** What else says each row of terms, with accents or without. */
  static Map<List<String>, List<List<String>>> alternatives(boolean folded) {
    return folded ? FOLDED_ALTERNATIVES : ACCENTED_ALTERNATIVES;
  }

  private static SynonymMap synonyms(Map<List<String>, List<List<String>>> alternatives) {
    SynonymMap.Builder synonyms = new SynonymMap.Builder(true);
    alternatives.forEach(
        (typed, others) -> {
          for (List<String> other : others) {
            synonyms.add(joined(typed), joined(other), true);
          }
        });
    try {
      return synonyms.build();
    } catch (IOException e) {
      throw new UncheckedIOException("abbreviations.txt", e);
    }
  }

  private static CharsRef joined(List<String> terms) {
    return SynonymMap.Builder.join(terms.toArray(String[]::new), new CharsRefBuilder());
  }

  private static Map<List<String>, List<List<String>>> alternatives(Analyzer analyzer) {
    Map<List<String>, List<List<String>>> alternatives = new HashMap<>();
    try (analyzer) {
      for (Entry entry : ENTRIES) {
        List<String> abbreviation = terms(analyzer, entry.abbreviation());
        List<String> words = terms(analyzer, entry.words());
        alternatives.computeIfAbsent(abbreviation, none -> new ArrayList<>()).add(words);
        if (entry.bothWays()) {
          alternatives.computeIfAbsent(words, none -> new ArrayList<>()).add(abbreviation);
        }
      }
    }
    return alternatives;
  }

  /** The terms of a text, whatever their positions. */
  static List<String> terms(Analyzer analyzer, String text) {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading a string", e);
    }
    return terms;
  }

  private static List<Entry> read() {
    try (InputStream file = Abbreviations.class.getResourceAsStream("abbreviations.txt")) {
      if (file == null) {
        throw new IllegalStateException(
            "abbreviations.txt is missing beside " + Abbreviations.class);
      }
      List<Entry> entries = new ArrayList<>();
      for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        String entry = line.split("#", 2)[0].strip();
        if (!entry.isEmpty()) {
          String[] sides = entry.split(" [=>] ");
          if (sides.length != 2) {
            throw new IllegalStateException("abbreviations.txt: no entry: \"" + line + '"');
          }
          entries.add(new Entry(sides[0].strip(), sides[1].strip(), entry.contains(" = ")));
        }
      }
      return List.copyOf(entries);
    } catch (IOException e) {
      throw new UncheckedIOException("abbreviations.txt", e);
    }
  }
}
