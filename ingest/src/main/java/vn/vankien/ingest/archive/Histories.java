package vn.vankien.ingest.archive;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Sorted lines of CDXJ as the captures of one address after another. Several addresses may share
 * one key and then stand mixed, so all lines of a key are read before any is given.
 */
final class Histories implements Iterator<List<Capture>> {

  private final Iterator<String> lines;
  private final Deque<List<Capture>> ready = new ArrayDeque<>();
  private String ahead = "";

  private Histories(Iterator<String> lines) {
    this.lines = lines;
  }

  /** Closed by the caller, the stream closes the lines. */
  static Stream<List<Capture>> of(Stream<String> lines) {
    Iterable<List<Capture>> histories = () -> new Histories(lines.iterator());
    return StreamSupport.stream(histories.spliterator(), false).onClose(lines::close);
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && (!ahead.isEmpty() || lines.hasNext())) {
      readKey();
    }
    return !ready.isEmpty();
  }

  private void readKey() {
    String line = ahead.isEmpty() ? lines.next() : ahead;
    String key = key(line);
    Map<URI, List<Capture>> byAddress = new LinkedHashMap<>();
    ahead = "";
    while (true) {
      Capture capture = Cdxj.capture(line);
      byAddress.computeIfAbsent(capture.url(), url -> new ArrayList<>()).add(capture);
      if (!lines.hasNext()) {
        break;
      }
      line = lines.next();
      if (!key(line).equals(key)) {
        ahead = line;
        break;
      }
    }
    for (List<Capture> captures : byAddress.values()) {
      captures.sort(Capture.OLDEST_FIRST);
      ready.add(List.copyOf(captures));
    }
  }

  private static String key(String line) {
    return line.substring(0, line.indexOf(' ') + 1);
  }

  @Override
  public List<Capture> next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more addresses");
    }
    return ready.remove();
  }
}
