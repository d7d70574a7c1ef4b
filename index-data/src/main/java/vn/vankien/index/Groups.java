package vn.vankien.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Documents of one reader, joined pair by pair; the first of a group stands for it. */
final class Groups {

  private static final int ALONE = -1;

  private final int[] first;

  Groups(int documents) {
    first = new int[documents];
    Arrays.fill(first, ALONE);
  }

  /** The first of the group of which {@code document} is one. */
  int first(int document) {
    int its = document;
    while (first[its] != ALONE) {
      its = first[its];
    }
    return its;
  }

  void join(int one, int other) {
    int a = first(one);
    int b = first(other);
    if (a != b) {
      first[Math.max(a, b)] = Math.min(a, b);
    }
  }

  /** By each document that is not alone, all of its group in the order of the index. */
  NavigableMap<Integer, List<Integer>> byDocument() {
    NavigableMap<Integer, List<Integer>> groups = new TreeMap<>();
    for (int document = 0; document < first.length; document++) {
      if (first[document] != ALONE) {
        List<Integer> group = groups.computeIfAbsent(first(document), Groups::of);
        group.add(document);
        groups.put(document, group);
      }
    }
    return groups;
  }

  private static List<Integer> of(int document) {
    List<Integer> group = new ArrayList<>();
    group.add(document);
    return group;
  }
}
