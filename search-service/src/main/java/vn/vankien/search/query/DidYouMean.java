package vn.vankien.search.query;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.spell.DirectSpellChecker;
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

  /** How many times more texts a form of a word must have for another to look like a slip. */
  private static final int RARER = 5;

  /** Forms of one bare syllable that are asked for, the most frequent. */
  private static final int FORMS = 4;

  private final Vocabulary.Newest newest = new Vocabulary.Newest();
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
    Vocabulary vocabulary = newest.of(searcher);
    String[] said = words.clone();
    boolean changed = false;
    for (int i = 0; i < words.length; i++) {
      Optional<String> instead = instead(searcher, vocabulary, said, i, accented);
      if (instead.isPresent()) {
        said[i] = instead.get();
        changed = true;
      }
    }
    return changed ? Optional.of(String.join(" ", said)) : Optional.empty();
  }

  private Optional<String> instead(
      IndexSearcher searcher, Vocabulary vocabulary, String[] words, int i, boolean accented)
      throws IOException {
    IndexReader reader = searcher.getIndexReader();
    String word = term(words[i]);
    if (word.length() < 2 || !word.chars().allMatch(Character::isLetter)) {
      return Optional.empty();
    }
    boolean known = known(reader, vocabulary, word, accented);
    if (!known) {
      Optional<String> typed = asTyped(reader, vocabulary, word);
      if (typed.isPresent()) {
        return typed;
      }
    }
    if (accented && words.length > 1) {
      Optional<String> form = otherAccents(searcher, vocabulary, words, i, word);
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
    for (Vocabulary.Form candidate :
        candidates(reader, vocabulary, word, known, accented ? oneLetter : twoLetters)) {
      int beside =
          words.length == 1 ? candidate.texts() : beside(reader, words, i, bare(candidate.term()));
      if (beside > most) {
        most = beside;
        best = candidate.term();
      }
    }
    String found = accented ? best : bare(best);
    return found.isEmpty() || found.equals(word) ? Optional.empty() : Optional.of(found);
  }

  /** What a keyboard would have made of the letters. */
  private static Optional<String> asTyped(IndexReader reader, Vocabulary vocabulary, String word)
      throws IOException {
    Optional<Telex> telex = Telex.read(word);
    if (telex.isEmpty()) {
      return Optional.empty();
    }
    Telex typed = telex.orElseThrow();
    return vocabulary.forms(reader, typed.letters()).stream()
        .map(Vocabulary.Form::term)
        .filter(typed::isFor)
        .findFirst();
  }

  /** The word with the accents that texts give it beside its neighbours, where they never do so. */
  private static Optional<String> otherAccents(
      IndexSearcher searcher, Vocabulary vocabulary, String[] words, int i, String word)
      throws IOException {
    IndexReader reader = searcher.getIndexReader();
    int own = Vocabulary.texts(reader, word);
    List<Vocabulary.Form> forms = vocabulary.forms(reader, bare(word));
    int stands = -1;
    String best = "";
    int most = 0;
    for (Vocabulary.Form form : forms.subList(0, Math.min(FORMS, forms.size()))) {
      if (form.term().equals(word) || form.texts() < RARER * own) {
        continue;
      }
      stands = stands < 0 ? inTexts(searcher, vocabulary, words, i, word) : stands;
      int instead = stands < USUAL ? inTexts(searcher, vocabulary, words, i, form.term()) : 0;
      if (instead > most) {
        most = instead;
        best = form.term();
      }
    }
    return most >= Math.max(USUAL, CLEARLY * stands) ? Optional.of(best) : Optional.empty();
  }

  /** Texts that have the word beside each neighbour, together. */
  private static int inTexts(
      IndexSearcher searcher, Vocabulary vocabulary, String[] words, int i, String word)
      throws IOException {
    int before = i > 0 ? vocabulary.together(searcher, term(words[i - 1]), word) : 0;
    int after = i + 1 < words.length ? vocabulary.together(searcher, word, term(words[i + 1])) : 0;
    return before + after;
  }

  /** What may have been meant, the most frequent form of each bare syllable first. */
  private static List<Vocabulary.Form> candidates(
      IndexReader reader,
      Vocabulary vocabulary,
      String word,
      boolean known,
      DirectSpellChecker checker)
      throws IOException {
    Set<String> candidates = new LinkedHashSet<>();
    if (!known) {
      vocabulary.forms(reader, bare(word)).forEach(form -> candidates.add(form.term()));
    }
    candidates.addAll(vocabulary.near(reader, checker, word));
    return Vocabulary.byFrequency(reader, candidates);
  }

  private static boolean known(
      IndexReader reader, Vocabulary vocabulary, String word, boolean accented) throws IOException {
    return Vocabulary.texts(reader, word) > 0
        || (!accented && !vocabulary.forms(reader, word).isEmpty());
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
