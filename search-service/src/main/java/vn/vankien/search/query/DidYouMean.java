package vn.vankien.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import vn.vankien.analysis.UnaccentedTermQuery;
import vn.vankien.analysis.VietnameseAnalysis;
import vn.vankien.analysis.VietnameseFolding;
import vn.vankien.index.Schema;

/**
 * A better spelling of a question, by what the index has: a word that no text has becomes one that
 * texts have there, and a word that never stands beside its neighbours becomes one that often does,
 * {@code tinh giảm biên chế} thus {@code tinh giản biên chế}. The neighbours decide, by the pairs
 * of syllables that are indexed anyway. These have no accents, so for a word whose accents are rare
 * beside a usual form of it ({@code nghị quyét}) the texts are asked. Accents that no keyboard made
 * ({@code nghij quyeets}) are read as they were typed.
 */
final class DidYouMean {

  /** Longer questions are rarely mistyped as a whole, and asking for each word would cost. */
  private static final int MOST_WORDS = 16;

  /** Texts that make a pair of words usual. */
  private static final int USUAL = 3;

  /** How many times more usual a pair must be to replace one that occurs. */
  private static final int CLEARLY = 20;

  private static final int CANDIDATES = 10;

  /** How many times more texts a form of a word must have for another to look like a slip. */
  private static final int RARER = 5;

  /** Texts that are counted at most. */
  private static final int COUNTED = 100;

  /** Forms of one bare syllable that are asked for, the most frequent. */
  private static final int FORMS = 4;

  private final DirectSpellChecker oneLetter = checker(1);

  /** A letter and an accent: what is typed without accents is held against terms that have them. */
  private final DirectSpellChecker twoLetters = checker(2);

  private static DirectSpellChecker checker(int edits) {
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setMinPrefix(0);
    checker.setMinQueryLength(2);
    checker.setMaxEdits(edits);
    checker.setAccuracy(0.3f);
    return checker;
  }

  /** The question with its words put right; empty if they are. */
  Optional<String> better(IndexSearcher searcher, String question) throws IOException {
    String[] words = question.strip().split("\\s+");
    if (words.length > MOST_WORDS) {
      return Optional.empty();
    }
    boolean accented = VietnameseAnalysis.hasVietnameseAccents(question);
    String[] said = words.clone();
    boolean changed = false;
    for (int i = 0; i < words.length; i++) {
      Optional<String> instead = instead(searcher, said, i, accented);
      if (instead.isPresent()) {
        said[i] = instead.get();
        changed = true;
      }
    }
    return changed ? Optional.of(String.join(" ", said)) : Optional.empty();
  }

  private Optional<String> instead(IndexSearcher searcher, String[] words, int i, boolean accented)
      throws IOException {
    IndexReader reader = searcher.getIndexReader();
    String word = term(words[i]);
    if (word.length() < 2 || !word.chars().allMatch(Character::isLetter)) {
      return Optional.empty();
    }
    boolean known = known(reader, word, accented);
    if (!known) {
      Optional<String> typed = asTyped(reader, word);
      if (typed.isPresent()) {
        return typed;
      }
    }
    if (accented && words.length > 1) {
      Optional<String> form = otherAccents(searcher, words, i, word);
      if (form.isPresent()) {
        return form;
      }
    }
    int usual = beside(reader, words, i, bare(word));
    if (known && (usual >= USUAL || words.length == 1)) {
      return Optional.empty();
    }
    String best = "";
    int most = known ? Math.max(USUAL - 1, usual * CLEARLY) : 0;
    for (String candidate : candidates(reader, word, known, accented ? oneLetter : twoLetters)) {
      int beside =
          words.length == 1
              ? reader.docFreq(new Term(Schema.TEXT, candidate))
              : beside(reader, words, i, bare(candidate));
      if (beside > most) {
        most = beside;
        best = candidate;
      }
    }
    String found = accented ? best : bare(best);
    return found.isEmpty() || found.equals(word) ? Optional.empty() : Optional.of(found);
  }

  /** What a keyboard would have made of the letters. */
  private static Optional<String> asTyped(IndexReader reader, String word) throws IOException {
    Optional<Telex> telex = Telex.read(word);
    if (telex.isEmpty()) {
      return Optional.empty();
    }
    Telex typed = telex.orElseThrow();
    List<String> forms = UnaccentedTermQuery.variants(reader, Schema.TEXT, typed.letters());
    return byFrequency(reader, forms).stream().filter(typed::isFor).findFirst();
  }

  /** The word with the accents that texts give it beside its neighbours, where they never do so. */
  private static Optional<String> otherAccents(
      IndexSearcher searcher, String[] words, int i, String word) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    int own = reader.docFreq(new Term(Schema.TEXT, word));
    List<String> forms =
        byFrequency(reader, UnaccentedTermQuery.variants(reader, Schema.TEXT, bare(word)));
    int stands = -1;
    String best = "";
    int most = 0;
    for (String form : forms.subList(0, Math.min(FORMS, forms.size()))) {
      if (form.equals(word) || reader.docFreq(new Term(Schema.TEXT, form)) < RARER * own) {
        continue;
      }
      stands = stands < 0 ? inTexts(searcher, words, i, word) : stands;
      int instead = stands < USUAL ? inTexts(searcher, words, i, form) : 0;
      if (instead > most) {
        most = instead;
        best = form;
      }
    }
    return most >= Math.max(USUAL, CLEARLY * stands) ? Optional.of(best) : Optional.empty();
  }

  /** Texts that have the word beside each neighbour, together. */
  private static int inTexts(IndexSearcher searcher, String[] words, int i, String word)
      throws IOException {
    int before = i > 0 ? texts(searcher, term(words[i - 1]), word) : 0;
    int after = i + 1 < words.length ? texts(searcher, word, term(words[i + 1])) : 0;
    return before + after;
  }

  private static int texts(IndexSearcher searcher, String first, String second) throws IOException {
    Query pair = new ConstantScoreQuery(new PhraseQuery(Schema.TEXT, first, second));
    return searcher.search(pair, COUNTED).scoreDocs.length;
  }

  /** What may have been meant, the most frequent form of each bare syllable first. */
  private static Set<String> candidates(
      IndexReader reader, String word, boolean known, DirectSpellChecker checker)
      throws IOException {
    Set<String> candidates = new LinkedHashSet<>();
    if (!known) {
      byFrequency(reader, UnaccentedTermQuery.variants(reader, Schema.TEXT, bare(word)))
          .forEach(candidates::add);
    }
    Term typed = new Term(Schema.TEXT, word);
    for (SuggestWord near :
        checker.suggestSimilar(typed, 5 * CANDIDATES, reader, SuggestMode.SUGGEST_ALWAYS)) {
      if (near.string.chars().allMatch(Character::isLetter)) {
        candidates.add(near.string);
      }
    }
    return new LinkedHashSet<>(byFrequency(reader, List.copyOf(candidates)));
  }

  private static List<String> byFrequency(IndexReader reader, List<String> terms)
      throws IOException {
    record Counted(String term, int frequency) {}
    List<Counted> counted = new ArrayList<>();
    for (String term : terms) {
      counted.add(new Counted(term, reader.docFreq(new Term(Schema.TEXT, term))));
    }
    counted.sort((a, b) -> Integer.compare(b.frequency(), a.frequency()));
    return counted.stream().map(Counted::term).toList();
  }

  private static boolean known(IndexReader reader, String word, boolean accented)
      throws IOException {
    return reader.docFreq(new Term(Schema.TEXT, word)) > 0
        || (!accented && !UnaccentedTermQuery.variants(reader, Schema.TEXT, word).isEmpty());
  }

  /** In how many texts {@code bare} stands at place {@code i}: beside the neighbour it has less. */
  private static int beside(IndexReader reader, String[] words, int i, String bare)
      throws IOException {
    int least = Integer.MAX_VALUE;
    if (i > 0) {
      least = Math.min(least, pair(reader, bare(term(words[i - 1])), bare));
    }
    if (i + 1 < words.length) {
      least = Math.min(least, pair(reader, bare, bare(term(words[i + 1]))));
    }
    return least == Integer.MAX_VALUE ? 0 : least;
  }

  private static int pair(IndexReader reader, String first, String second) throws IOException {
    return reader.docFreq(new Term(Schema.BIGRAMS, first + '_' + second));
  }

  private static String term(String word) {
    return VietnameseFolding.fold(word.replaceAll("[?!.,;:]+$", "")).toLowerCase(Locale.ROOT);
  }

  private static String bare(String word) {
    return VietnameseFolding.stripAccents(word);
  }
}
