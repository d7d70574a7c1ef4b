package vn.vankien.ingest.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jsoup.nodes.Element;
import vn.vankien.ingest.parse.Blocks.Block;

/** The elements around the lines of a page, so that lines are summed in one pass over them. */
final class LineTree {

  private final List<Block> lines;
  private final Map<Element, Integer> numbers = new HashMap<>();

  /** By number: that of the parent, which is always lower; -1 for the outermost. */
  private final List<Integer> parents = new ArrayList<>();

  LineTree(List<Block> lines) {
    this.lines = lines;
    List<Element> path = new ArrayList<>();
    for (Block line : lines) {
      for (Element e = line.owner(); e != null && !numbers.containsKey(e); e = e.parent()) {
        path.add(e);
      }
      for (Element e : path.reversed()) {
        Element parent = e.parent();
        parents.add(parent == null ? -1 : numbers.getOrDefault(parent, -1));
        numbers.put(e, numbers.size());
      }
      path.clear();
    }
  }

  List<Block> lines() {
    return lines;
  }

  /** For every element what its lines come to. */
  Sums sums(ToIntFunction<Block> count) {
    return sums(lines, count);
  }

  /** The same of some of the lines. */
  Sums sums(List<Block> some, ToIntFunction<Block> count) {
    int[] sums = new int[parents.size()];
    for (Block line : some) {
      sums[numbers.getOrDefault(line.owner(), 0)] += count.applyAsInt(line);
    }
    for (int i = sums.length - 1; i > 0; i--) {
      int parent = parents.get(i);
      if (parent >= 0) {
        sums[parent] += sums[i];
      }
    }
    return new Sums(sums);
  }

  Iterable<Element> elements() {
    return numbers.keySet();
  }

  /** A count for every element. */
  final class Sums {

    private final int[] sums;

    private Sums(int[] sums) {
      this.sums = sums;
    }

    int of(Element element) {
      Integer number = numbers.get(element);
      return number == null ? 0 : sums[number];
    }
  }
}
