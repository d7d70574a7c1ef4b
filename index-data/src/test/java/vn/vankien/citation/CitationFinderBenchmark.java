package vn.vankien.citation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.vankien.document.Citation;

/**
 * Megabytes of text a second: the finder beside {@code java.util.regex} with one plain pattern over
 * the same text. The counter {@code megabytes} is the rate in UTF-8.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class CitationFinderBenchmark {

  private static final String STORY =
      """
      Chiều 15/6, tại tỉnh Mẫu, hội nghị giao ban khai mạc với 12 đoàn đại biểu và 204 lượt ý kiến. Báo cáo cho biết \
      cấp ủy các cấp đã rà soát, bổ sung quy hoạch cán bộ, sắp xếp tổ chức bộ máy gắn với vị trí việc làm trong năm \
      2022 và nhiệm kỳ 2020-2025, giải quyết 35 kiến nghị của cơ sở.
      Đại biểu nhấn mạnh việc thực hiện Kết luận số 28-KL/TW, ngày 21/02/2022 của Bộ Chính trị về tinh giản biên chế.
      Các địa phương tiếp tục cụ thể hóa chủ trương, phân công rõ người, rõ việc, kiểm tra thường xuyên, kịp thời tháo \
      gỡ khó khăn, lắng nghe ý kiến của nhân dân và báo cáo cấp có thẩm quyền theo định kỳ hằng quý.
      """;

  private static final Pattern PLAIN = Pattern.compile("\\d+\\s*-\\s*[A-ZĐ]+[a-z]?/[A-ZĐƯ]+");

  private String text = "";

  /** How much was read, for the rate. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Read {
    public double megabytes;
  }

  @Setup
  public void setUp() {
    text = STORY.repeat(1_000);
  }

  @Benchmark
  public List<Citation> finder(Read read) {
    List<Citation> found = new CitationFinder().find(text);
    read.megabytes += size();
    return found;
  }

  @Benchmark
  public int plainRegex(Read read) {
    Matcher matcher = PLAIN.matcher(text);
    int found = 0;
    while (matcher.find()) {
      found++;
    }
    read.megabytes += size();
    return found;
  }

  private double size() {
    return STORY.getBytes(StandardCharsets.UTF_8).length * 1_000 / 1e6;
  }
}
