package vn.vankien.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.search.ReferenceManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A commit is seen whenever it comes, and a folder that rests is left in peace. */
class NewnessTest {

  private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

  @TempDir Path folder;

  private final Looks looks = new Looks();

  @Test
  void aFolderThatRestsIsLookedAtOnce() throws IOException {
    changed(NOON);
    Newness newness = new Newness(folder, at(NOON.plusSeconds(60)));
    newness.refresh(looks);
    newness.refresh(looks);
    assertThat(looks.count).hasValue(1);
  }

  @Test
  void everyChangeIsSeen() throws IOException {
    changed(NOON);
    Newness newness = new Newness(folder, at(NOON.plusSeconds(60)));
    newness.refresh(looks);
    changed(NOON.minusSeconds(10)); // another folder in its place may be older
    newness.refresh(looks);
    assertThat(looks.count).hasValue(2);
  }

  @Test
  void oneThatChangedJustNowMayChangeAgainAtTheSameTime() throws IOException {
    changed(NOON);
    Newness newness = new Newness(folder, at(NOON.plusMillis(500)));
    newness.refresh(looks);
    newness.refresh(looks);
    assertThat(looks.count).hasValue(2);
  }

  private void changed(Instant when) throws IOException {
    Files.setLastModifiedTime(folder, FileTime.from(when));
  }

  private static Clock at(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  /** Counts how often somebody looks for what is new. */
  private static final class Looks extends ReferenceManager<Object> {

    private final AtomicInteger count = new AtomicInteger();

    Looks() {
      current = new Object();
    }

    @Override
    protected void decRef(Object reference) {}

    @Override
    protected @Nullable Object refreshIfNeeded(Object reference) {
      count.incrementAndGet();
      return null;
    }

    @Override
    protected boolean tryIncRef(Object reference) {
      return true;
    }

    @Override
    protected int getRefCount(Object reference) {
      return 1;
    }
  }
}
