package vn.vankien.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;

/**
 * A syllable typed without accents: matches every syllable of the index that is it when its accents
 * are taken away, as one term. {@code luan} matches {@code luân}, {@code luận}, {@code luẩn}.
 *
 * <p>So a text is indexed once, with its accents, and still found without them; a field of bare
 * syllables would cost as much again to write. The variants are read from the term dictionary, by
 * an automaton of one set of letters for each letter typed.
 */
public final class UnaccentedTermQuery extends Query {

  /** Variants that one syllable has at most in Vietnamese are some 20; more are no syllable. */
  private static final int MOST = 64;

  private final String field;
  private final String bare;

  /** Matches in {@code field} what is {@code bare} without accents. */
  public UnaccentedTermQuery(String field, String bare) {
    this.field = field;
    this.bare = bare;
  }

  /** Matches in {@code field} every term that begins with {@code bare}, whatever its accents. */
  public static Query prefix(String field, String bare) {
    return new AutomatonQuery(new Term(field, bare + '*'), prefix(bare));
  }

  /** The terms that begin with {@code bare}, whatever their accents. */
  public static Automaton prefix(String bare) {
    return Operations.determinize(
        Operations.concatenate(List.of(whole(bare), Automata.makeAnyString())),
        Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    List<String> variants = variants(searcher.getIndexReader(), field, bare);
    return switch (variants.size()) {
      case 0 -> new MatchNoDocsQuery("no accents make it a term: " + bare);
      case 1 -> new TermQuery(new Term(field, variants.getFirst()));
      default -> {
        SynonymQuery.Builder any = new SynonymQuery.Builder(field);
        variants.forEach(variant -> any.addTerm(new Term(field, variant)));
        yield any.build();
      }
    };
  }

  /** The terms of {@code field} that are {@code bare} without their accents, in order. */
  public static List<String> variants(IndexReader reader, String field, String bare)
      throws IOException {
    CompiledAutomaton accented = new CompiledAutomaton(whole(bare));
    Set<String> variants = new TreeSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      if (terms != null) {
        TermsEnum matching = accented.getTermsEnum(terms);
        for (BytesRef term = matching.next();
            term != null && variants.size() < MOST;
            term = matching.next()) {
          variants.add(term.utf8ToString());
        }
      }
    }
    return List.copyOf(variants);
  }

  /** The terms that are {@code bare}, whatever their accents. */
  public static Automaton whole(String bare) {
    List<Automaton> letters = new ArrayList<>();
    bare.codePoints()
        .forEach(
            letter -> {
              List<Automaton> forms = new ArrayList<>();
              forms.add(Automata.makeChar(letter));
              Accents.of(letter).codePoints().forEach(form -> forms.add(Automata.makeChar(form)));
              letters.add(Operations.union(forms));
            });
    return Operations.determinize(
        Operations.concatenate(letters), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(field)) {
      visitor.visitLeaf(this);
    }
  }

  @Override
  public String toString(String defaultField) {
    return String.format(Locale.ROOT, "%s:~%s", field, bare);
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && field.equals(((UnaccentedTermQuery) other).field)
        && bare.equals(((UnaccentedTermQuery) other).bare);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + 31 * field.hashCode() + bare.hashCode();
  }

  /** The accented forms of the letters that have some, TCVN 6909:2001. */
  private static final class Accents {

    private static final String[] FORMS = {
      "aàáảãạăằắẳẵặâầấẩẫậ",
      "eèéẻẽẹêềếểễệ",
      "iìíỉĩị",
      "oòóỏõọôồốổỗộơờớởỡợ",
      "uùúủũụưừứửữự",
      "yỳýỷỹỵ",
      "dđ"
    };

    private Accents() {}

    static String of(int letter) {
      for (String forms : FORMS) {
        if (forms.codePointAt(0) == letter) {
          return forms.substring(1);
        }
      }
      return "";
    }
  }
}
