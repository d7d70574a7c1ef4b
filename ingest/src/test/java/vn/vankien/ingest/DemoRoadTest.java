package vn.vankien.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole road in, over the sample sites on loopback. */
class DemoRoadTest {

  private final String port = SamplePorts.next();

  @TempDir Path folder;

  @Test
  void theDemoLosesNothingAndASecondRunFetchesNoBody() throws IOException {
    Said first = demo();
    assertThat(first.out()).contains("thất lạc 0").contains("không đọc được 0");
    assertThat(first.out()).doesNotContain("tải 0 nội dung");
    Said second = demo();
    assertThat(second.out().lines().filter(line -> line.contains("-mau: ")))
        .hasSize(3)
        .allMatch(line -> line.contains("tải 0 nội dung"));
    assertThat(documents(second)).isEqualTo(documents(first)).isGreaterThanOrEqualTo("60");
  }

  private Said demo() {
    Said said = Said.by("demo", "--once", "--sites-port", port, "--data", folder.toString());
    assertThat(said.code()).as(said.err()).isZero();
    return said;
  }

  private static String documents(Said said) {
    return said.out().replaceAll("(?s).*chỉ mục có (\\d+) văn bản.*", "$1");
  }
}
