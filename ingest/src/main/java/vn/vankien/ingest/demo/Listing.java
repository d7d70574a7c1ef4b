package vn.vankien.ingest.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * One page of a paginated list.
 *
 * @param number from 1
 * @param of how many pages the list has
 */
record Listing(int number, int of, List<Item> items) {

  Listing {
    items = List.copyOf(items);
  }

  /** Cuts a list, newest first, into pages; an empty list is one empty page. */
  static List<Listing> cut(List<Item> items, int size) {
    int count = Math.max(1, (items.size() + size - 1) / size);
    List<Listing> pages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pages.add(
          new Listing(
              i + 1, count, items.subList(i * size, Math.min(items.size(), i * size + size))));
    }
    return pages;
  }

  /**
   * The links under the list, as a template's rows: {@code label}, {@code href}, {@code current}.
   */
  List<Map<String, Object>> links(IntFunction<String> address) {
    List<Map<String, Object>> links = new ArrayList<>();
    if (number > 1) {
      links.add(link("‹ Trước", address.apply(number - 1), ""));
    }
    for (int page = 1; of > 1 && page <= of; page++) {
      links.add(link(String.valueOf(page), address.apply(page), page == number ? "active" : ""));
    }
    if (number < of) {
      links.add(link("Sau ›", address.apply(number + 1), ""));
    }
    return links;
  }

  /** A list changes when an item is added: it is as new as its newest item. */
  static Instant modified(List<Item> items) {
    return items.stream()
        .map(item -> PrintedDate.instant(item.published()))
        .max(Instant::compareTo)
        .orElse(Site.BUILT);
  }

  private static Map<String, Object> link(String label, String href, String current) {
    return Map.of("label", label, "href", href, "current", current);
  }
}
