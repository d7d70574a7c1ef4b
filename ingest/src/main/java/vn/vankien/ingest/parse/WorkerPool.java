package vn.vankien.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** The workers, kept warm, started when first needed and again when one has died. */
final class WorkerPool implements AutoCloseable {

  /** The first death may be the fault of the file before, or of the machine. */
  private static final int ATTEMPTS = 2;

  private final ParserSettings settings;
  private final BlockingQueue<Slot> free;
  private final List<Slot> slots = new ArrayList<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("parser-deadlines").factory());

  WorkerPool(ParserSettings settings) {
    this.settings = settings;
    this.free = new ArrayBlockingQueue<>(settings.workers());
    for (int i = 0; i < settings.workers(); i++) {
      Slot slot = new Slot();
      slots.add(slot);
      free.add(slot);
    }
  }

  /** The answer, or why the worker died of the question, twice. */
  WorkerMessage ask(WorkerMessage question) {
    Slot slot = take();
    try {
      WorkerMessage.Refused last = new WorkerMessage.Refused(ParseOutcome.Status.CRASHED, "");
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        try {
          return slot.worker().ask(question, settings.deadline());
        } catch (WorkerProcess.Death e) {
          slot.bury();
          last = new WorkerMessage.Refused(e.status(), String.valueOf(e.getMessage()));
        }
      }
      return last;
    } finally {
      free.add(slot);
    }
  }

  private Slot take() {
    try {
      return free.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a parser worker", e);
    }
  }

  /** Process ids of the workers that live. */
  List<Long> pids() {
    return slots.stream().flatMap(slot -> slot.pid().stream()).toList();
  }

  @Override
  public void close() {
    clock.shutdownNow();
    slots.forEach(Slot::bury);
  }

  /** A place for a worker; only its holder starts one, closing may come from any thread. */
  private final class Slot {
    private Optional<WorkerProcess> worker = Optional.empty();

    synchronized WorkerProcess worker() {
      if (worker.filter(WorkerProcess::alive).isEmpty()) {
        bury();
        worker = Optional.of(new WorkerProcess(settings, clock));
      }
      return worker.orElseThrow();
    }

    synchronized void bury() {
      worker.ifPresent(WorkerProcess::close);
      worker = Optional.empty();
    }

    synchronized Optional<Long> pid() {
      return worker.filter(WorkerProcess::alive).map(WorkerProcess::pid);
    }
  }
}
