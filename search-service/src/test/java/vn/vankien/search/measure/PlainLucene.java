package vn.vankien.search.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The peers: what anyone gets from Lucene in an afternoon. One field, BM25 as it comes, one thread,
 * the texts stored so that hits can be shown.
 */
final class PlainLucene implements AutoCloseable {

  /** How the peers cut a text. */
  enum Terms {
    /** StandardAnalyzer. */
    STANDARD,
    /** Syllables and pairs of syllables, in NFC and lower case. */
    PAIRS;

    Analyzer analyzer() {
      return this == STANDARD ? new StandardAnalyzer() : new Pairs();
    }
  }

  private static final class Pairs extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokens = new StandardTokenizer();
      return new TokenStreamComponents(tokens, new ShingleFilter(new LowerCaseFilter(tokens), 2));
    }
  }

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Analyzer analyzer;

  private PlainLucene(DirectoryReader reader, Analyzer analyzer) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.analyzer = analyzer;
  }

  static PlainLucene open(Terms terms, Path index) throws IOException {
    return new PlainLucene(DirectoryReader.open(FSDirectory.open(index)), terms.analyzer());
  }

  public static void main(String[] args) throws IOException {
    Terms terms = Terms.valueOf(args[1]);
    Path index = Path.of(args[2]);
    switch (args[0]) {
      case "index" -> index(terms, index, Path.of(args[3]));
      case "search" -> {
        try (PlainLucene plain = open(terms, index)) {
          plain.run(Path.of(args[3]), Integer.parseInt(args[4]));
        }
      }
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void index(Terms terms, Path index, Path corpus) throws IOException {
    JsonMapper json = JsonMapper.shared();
    try (IndexWriter writer =
            new IndexWriter(FSDirectory.open(index), new IndexWriterConfig(terms.analyzer()));
        BufferedReader lines = lines(corpus)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode record = json.readTree(line);
        String id = record.path("id").asString("");
        String text = record.path("title").asString("") + "\n" + record.path("text").asString("");
        Document document = new Document();
        document.add(new StringField("id", id, Field.Store.YES));
        document.add(
            new TextField(
                "text", Normalizer.normalize(text, Normalizer.Form.NFC), Field.Store.YES));
        writer.updateDocument(new Term("id", id), document);
      }
      writer.commit();
    }
  }

  /** The records of a file, one a line. */
  static BufferedReader lines(Path corpus) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(corpus), 1 << 16), StandardCharsets.UTF_8));
  }

  private void run(Path queries, int size) throws IOException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (String line : Files.readAllLines(queries)) {
      String[] columns = line.split("\t", 2);
      int rank = 0;
      for (ScoreDoc hit : search(columns[1], size)) {
        rank++;
        String id = searcher.storedFields().document(hit.doc).get("id").replace(' ', '_');
        out.printf(Locale.ROOT, "%s Q0 %s %d %.6f plain%n", columns[0], id, rank, hit.score);
      }
    }
    out.flush();
  }

  ScoreDoc[] search(String words, int size) throws IOException {
    return searcher.search(query(analyzer, words), size).scoreDocs;
  }

  static BooleanQuery query(Analyzer analyzer, String words) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    String composed = Normalizer.normalize(words, Normalizer.Form.NFC);
    try (TokenStream stream = analyzer.tokenStream("text", composed)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        query.add(new TermQuery(new Term("text", term.toString())), Occur.SHOULD);
      }
      stream.end();
    }
    return query.build();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    analyzer.close();
  }
}
