package vn.vankien.search.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;

/** Lucene alone: the ten best of any word, and their stored texts. */
final class BareLoop implements AutoCloseable {

  private final DirectoryReader reader;
  private final Analyzer analyzer = new StandardAnalyzer();

  private BareLoop(DirectoryReader reader) {
    this.reader = reader;
  }

  static BareLoop open(Path index) throws IOException {
    return new BareLoop(DirectoryReader.open(FSDirectory.open(index)));
  }

  /** Asks for some time, each question in its turn. */
  Answers ask(IntFunction<String> questions, AtomicInteger next, int threads, Duration during)
      throws Exception {
    IndexSearcher searcher = new IndexSearcher(reader);
    long begin = System.nanoTime();
    long end = begin + during.toNanos();
    ConcurrentLinkedQueue<Answers.Answered> answers = new ConcurrentLinkedQueue<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> running = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        running.add(
            pool.submit(
                () -> {
                  while (System.nanoTime() < end) {
                    long start = System.nanoTime();
                    search(searcher, questions.apply(next.getAndIncrement()));
                    answers.add(new Answers.Answered(200, System.nanoTime() - start, 0));
                  }
                  return null;
                }));
      }
      for (Future<?> thread : running) {
        thread.get();
      }
    }
    return new Answers(List.copyOf(answers), System.nanoTime() - begin);
  }

  private void search(IndexSearcher searcher, String question) throws IOException {
    for (ScoreDoc hit : searcher.search(PlainLucene.query(analyzer, question), 10).scoreDocs) {
      searcher.storedFields().document(hit.doc);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
    analyzer.close();
  }
}
