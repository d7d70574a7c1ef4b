package vn.vankien.ingest.crawl;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The workers of one run: one for each server, begun when the server first has something due, and
 * begun again when news for it arrives after it has ended.
 */
final class HostWorkers {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<String, HostWorker> idle = new HashMap<>();
  private final Set<String> working = new HashSet<>();
  private final Set<String> calledMeanwhile = new HashSet<>();
  private Optional<Exception> failure = Optional.empty();
  private boolean stopped;

  /** Makes sure that somebody works for a server. */
  void call(String authority, CrawlRun run) {
    lock.lock();
    try {
      if (stopped) {
        return;
      }
      if (working.contains(authority)) {
        calledMeanwhile.add(authority);
        return;
      }
      working.add(authority);
      HostWorker worker = idle.computeIfAbsent(authority, name -> new HostWorker(name, run));
      Thread.ofVirtual().name("host " + authority).start(() -> work(authority, worker, run));
    } finally {
      lock.unlock();
    }
  }

  private void work(String authority, HostWorker worker, CrawlRun run) {
    Optional<Exception> broken = Optional.empty();
    try {
      worker.work();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      broken = Optional.of(e);
    } catch (Exception e) {
      // a full disk or a bug: the run stops and its caller gets this
      broken = Optional.of(e);
    }
    lock.lock();
    try {
      working.remove(authority);
      if (broken.isPresent()) {
        failure = failure.isPresent() ? failure : broken;
        stopped = true;
      }
      if (calledMeanwhile.remove(authority)) {
        call(authority, run);
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void stop() {
    lock.lock();
    try {
      stopped = true;
    } finally {
      lock.unlock();
    }
  }

  boolean isStopped() {
    lock.lock();
    try {
      return stopped;
    } finally {
      lock.unlock();
    }
  }

  boolean isDone() {
    lock.lock();
    try {
      return working.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  Optional<Exception> failure() {
    lock.lock();
    try {
      return failure;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until every worker has ended. */
  void join() throws InterruptedException {
    lock.lock();
    try {
      while (!working.isEmpty()) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }
}
