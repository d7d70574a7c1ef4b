package vn.vankien.analysis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Bytes of UTF-8 a second through each chain, beside Lucene's StandardAnalyzer on the same text:
 * operations per microsecond are MB/s.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AnalysisBenchmark {

  private static final int BYTES = 1 << 20;

  private static final String ARTICLE =
      """
      Điều 5. Trách nhiệm của cấp ủy, tổ chức đảng
      1. Ban Thường vụ Tỉnh uỷ chỉ đạo việc thực hiện Nghị quyết số 18-NQ/TW, ngày 25/10/2017 của Ban Chấp hành Trung
      ương khoá XII về sắp xếp tổ chức bộ máy; sơ kết hằng năm, tổng kết vào năm 2025.
      2. Ủy ban nhân dân tỉnh ban hành kế hoạch theo Nghị định 30/2020/NĐ-CP, bố trí kinh phí, kiểm tra, đôn đốc và báo
      cáo kết quả trước ngày 15 tháng 12 năm 2024.
      """;

  @Param({"standard", "words", "bigrams", "folded", "foldedBigrams"})
  String chain = "words";

  private final String text = text();
  private Analyzer analyzer = VietnameseAnalysis.words();

  @Setup
  public void choose() {
    analyzer =
        switch (chain) {
          case "standard" -> new StandardAnalyzer();
          case "words" -> VietnameseAnalysis.words();
          case "bigrams" -> VietnameseAnalysis.bigrams();
          case "folded" -> VietnameseAnalysis.folded();
          case "foldedBigrams" -> VietnameseAnalysis.foldedBigrams();
          default -> throw new IllegalArgumentException(chain);
        };
  }

  @Benchmark
  @OperationsPerInvocation(BYTES)
  public int analyse() throws IOException {
    int terms = 0;
    try (TokenStream stream = analyzer.tokenStream("f", text)) {
      stream.reset();
      while (stream.incrementToken()) {
        terms++;
      }
      stream.end();
    }
    return terms;
  }

  private static String text() {
    int articles = BYTES / ARTICLE.getBytes(StandardCharsets.UTF_8).length;
    return ARTICLE.repeat(articles + 1);
  }
}
