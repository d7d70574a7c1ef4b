package vn.vankien.search.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import vn.vankien.analysis.UnaccentedTermQuery;
import vn.vankien.index.Schema;

/**
 * The words of one commit and how usual they are. Vietnamese has some seven thousand syllables and
 * questions share most of theirs, so what was looked up once is remembered until the next commit.
 */
final class Vocabulary {

  /** Syllables, and pairs of them, that are remembered: some megabytes. */
  private static final int MOST = 20_000;

  /** Words like another that are looked at. */
  private static final int LIKE = 50;

  /** Texts that are counted at most. */
  private static final int COUNTED = 100;

  /** A term and in how many texts it is. */
  record Form(String term, int texts) {}

  private record Pair(String first, String second) {}

  private record Near(String word, int edits) {}

  /** The vocabulary of the commit that was asked last. */
  static final class Newest {

    private final AtomicReference<Vocabulary> newest = new AtomicReference<>();

    Vocabulary of(IndexSearcher searcher) {
      Object commit = searcher.getIndexReader().getReaderCacheHelper().getKey();
      Vocabulary known = newest.get();
      if (known == null || !known.commit.equals(commit)) {
        known = new Vocabulary(commit);
        newest.set(known);
      }
      return known;
    }
  }

  private final Object commit;
  private final Cache<String, List<Form>> forms = Caffeine.newBuilder().maximumSize(MOST).build();
  private final Cache<Pair, Integer> pairs = Caffeine.newBuilder().maximumSize(MOST).build();

  private final Cache<Near, List<String>> near = Caffeine.newBuilder().maximumSize(MOST).build();

  private Vocabulary(Object commit) {
    this.commit = commit;
  }

  /** In how many texts {@code term} is. */
  static int texts(IndexReader reader, String term) throws IOException {
    return reader.docFreq(new Term(Schema.TEXT, term));
  }

  /** What {@code bare} is with accents, the most frequent first. */
  List<Form> forms(IndexReader reader, String bare) throws IOException {
    List<Form> known = forms.getIfPresent(bare);
    if (known == null) {
      known = byFrequency(reader, UnaccentedTermQuery.variants(reader, Schema.TEXT, bare));
      forms.put(bare, known);
    }
    return known;
  }

  /** The terms with how usual they are, the most frequent first. */
  static List<Form> byFrequency(IndexReader reader, Iterable<String> terms) throws IOException {
    List<Form> counted = new ArrayList<>();
    for (String term : terms) {
      counted.add(new Form(term, texts(reader, term)));
    }
    counted.sort((a, b) -> Integer.compare(b.texts(), a.texts()));
    return List.copyOf(counted);
  }

  /** How many texts have {@code first} and {@code second} side by side, 100 at most. */
  int together(IndexSearcher searcher, String first, String second) throws IOException {
    Pair pair = new Pair(first, second);
    Integer known = pairs.getIfPresent(pair);
    if (known == null) {
      Query phrase = new ConstantScoreQuery(new PhraseQuery(Schema.TEXT, first, second));
      known = searcher.search(phrase, COUNTED).scoreDocs.length;
      pairs.put(pair, known);
    }
    return known;
  }

  /** Words that are like {@code word}, which may be among them, as far as {@code checker} goes. */
  List<String> near(IndexReader reader, DirectSpellChecker checker, String word)
      throws IOException {
    Near asked = new Near(word, checker.getMaxEdits());
    List<String> known = near.getIfPresent(asked);
    if (known == null) {
      Term typed = new Term(Schema.TEXT, word);
      known =
          Stream.of(checker.suggestSimilar(typed, LIKE, reader, SuggestMode.SUGGEST_ALWAYS))
              .map(like -> like.string)
              .filter(like -> like.chars().allMatch(Character::isLetter))
              .toList();
      near.put(asked, known);
    }
    return known;
  }
}
