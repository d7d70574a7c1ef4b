package vn.vankien.ingest;

import java.util.concurrent.atomic.AtomicInteger;

/** Ports for sample sites that no other build on this machine asks for at the same time. */
final class SamplePorts {

  private static final int FIRST = 18_000;
  private static final int RANGE = 12_000;
  private static final AtomicInteger TAKEN = new AtomicInteger();

  private SamplePorts() {}

  /** The first of ten ports in a row, others at every call. */
  static String next() {
    long start = ProcessHandle.current().pid() * 50 + TAKEN.getAndAdd(10);
    return String.valueOf(FIRST + start % RANGE);
  }
}
