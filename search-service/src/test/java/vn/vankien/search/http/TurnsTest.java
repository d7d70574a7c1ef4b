package vn.vankien.search.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnsTest {

  /** As many work as there are processors, and more; none of them ever pauses. */
  @ParameterizedTest(name = "{0} at once for each processor")
  @ValueSource(ints = {1, 2})
  void w02WhoFindsTheQueueFullIsToldSoWhileAllOthersCompute(int each) throws Exception {
    int atOnce = each * Runtime.getRuntime().availableProcessors();
    int queue = 3;
    int tooMany = 5;
    AtomicBoolean enough = new AtomicBoolean();
    AtomicInteger done = new AtomicInteger();
    CountDownLatch told = new CountDownLatch(tooMany);
    try (Turns turns = new Turns(atOnce, queue);
        ExecutorService connections = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> answers = new ArrayList<>();
      for (int i = 0; i < atOnce + queue + tooMany; i++) {
        answers.add(
            connections.submit(
                () -> {
                  boolean taken = turns.take(() -> compute(enough, done));
                  if (!taken) {
                    told.countDown();
                  }
                  return taken;
                }));
      }
      told.await();
      assertThat(done).as("nobody had to end first").hasValue(0);
      enough.set(true);
      int taken = 0;
      for (Future<Boolean> answer : answers) {
        taken += answer.get() ? 1 : 0;
      }
      assertThat(taken).isEqualTo(done.get()).isBetween(atOnce, atOnce + queue);
    }
  }

  private static void compute(AtomicBoolean enough, AtomicInteger done) {
    while (!enough.get()) {
      Thread.onSpinWait();
    }
    done.incrementAndGet();
  }

  @Test
  void aFailureIsThatOfTheWorkAndGivesTheTurnBack() throws Exception {
    try (Turns turns = new Turns(1, 0)) {
      for (Exception failure :
          List.of(
              new FileNotFoundException("a"),
              new ServletException("b"),
              new IllegalStateException("c"))) {
        assertThatThrownBy(() -> turns.take(() -> fail(failure))).isSameAs(failure);
      }
      assertThat(turns.take(() -> {})).isTrue();
    }
  }

  private static void fail(Exception failure) throws IOException, ServletException {
    switch (failure) {
      case IOException e -> throw e;
      case ServletException e -> throw e;
      default -> throw (RuntimeException) failure;
    }
  }
}
