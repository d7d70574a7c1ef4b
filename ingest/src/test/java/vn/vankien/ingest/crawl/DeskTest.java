package vn.vankien.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import vn.vankien.ingest.archive.DiskFullException;

class DeskTest {

  private static final FetchOutcome GONE = new FetchOutcome.Missing(410);

  @Test
  void theServerIsAskedWhileTheLastAnswerIsRead() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    try (Desk desk = new Desk()) {
      desk.lay(
          () -> {
            asked.await();
            return GONE;
          });
      asked.countDown();

      assertThat(desk.clear()).contains(GONE);
      assertThat(desk.clear()).as("what was taken away").isEmpty();
    }
  }

  @Test
  void aFullDiskIsToldToWhoClearsTheDesk() throws Exception {
    try (Desk desk = new Desk()) {
      desk.lay(
          () -> {
            throw new DiskFullException(new IOException("đầy"));
          });

      assertThatThrownBy(desk::clear).isInstanceOf(DiskFullException.class);
    }
  }

  @Test
  void whoLeavesWaitsForWhatIsStillWrittenDown() throws IOException {
    FetchOutcome[] written = new FetchOutcome[1];
    try (Desk desk = new Desk()) {
      desk.lay(() -> written[0] = GONE);
    }
    assertThat(written[0]).isEqualTo(GONE);
  }
}
