package vn.vankien.ingest.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One article or document of a sample site, read from a small text file:
 *
 * <pre>
 *   id: 4101
 *   title: Hội nghị …
 *   published: 2022-06-15T16:45
 *   section: xay-dung-dang
 *   ---
 *   The first paragraph.
 *
 *   [ảnh] A caption under a photograph.
 *
 *   ## A heading between paragraphs
 * </pre>
 *
 * @param file where it was read, for messages
 * @param fields what stands before the dashes; each site says which keys it knows
 * @param blocks what stands after them, parted by empty lines
 */
record Item(String file, Map<String, String> fields, List<Block> blocks) {

  /** Newest first; the id decides between items of one minute. */
  static final Comparator<Item> NEWEST_FIRST =
      Comparator.comparing(Item::published).thenComparingInt(Item::id).reversed();

  /** A piece of the text. */
  sealed interface Block {
    record Paragraph(String text) implements Block {}

    record Heading(String text) implements Block {}

    /** A photograph, of which only the line beneath is real. */
    record Photo(String caption) implements Block {}
  }

  Item {
    fields = Map.copyOf(fields);
    blocks = List.copyOf(blocks);
  }

  /** Every item of a folder, newest first. */
  static List<Item> readAll(String folder) throws IOException {
    List<Item> items = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : BundledFiles.in(folder).entrySet()) {
      items.add(
          parse(folder + '/' + file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8)));
    }
    items.sort(NEWEST_FIRST);
    return items;
  }

  static Item parse(String file, String text) throws IOException {
    int dashes = text.indexOf("\n---\n");
    if (dashes < 0) {
      throw new IOException("no line of three dashes: " + file);
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (String line : text.substring(0, dashes).split("\n")) {
      int colon = line.indexOf(": ");
      if (colon < 0 || fields.put(line.substring(0, colon), line.substring(colon + 2)) != null) {
        throw new IOException(
            "not \"key: value\", or twice the same key: \"" + line + "\" " + file);
      }
    }
    List<Block> blocks = new ArrayList<>();
    for (String block : text.substring(dashes + 5).strip().split("\n\n+")) {
      if (block.startsWith("[ảnh] ")) {
        blocks.add(new Block.Photo(block.substring(6)));
      } else if (block.startsWith("## ")) {
        blocks.add(new Block.Heading(block.substring(3)));
      } else {
        blocks.add(new Block.Paragraph(block));
      }
    }
    return new Item(file, fields, blocks);
  }

  /** A field that must be there. */
  String field(String key) {
    String value = fields.get(key);
    if (value == null) {
      throw new IllegalStateException("field missing: " + key + " in " + file);
    }
    return value;
  }

  /** A field that may be missing; then empty. */
  String optional(String key) {
    return fields.getOrDefault(key, "");
  }

  int id() {
    return Integer.parseInt(field("id"));
  }

  String title() {
    return field("title");
  }

  /** Local time of Việt Nam. */
  LocalDateTime published() {
    return LocalDateTime.parse(field("published"));
  }

  /**
   * The blocks as a template's rows: one of {@code text}, {@code heading}, {@code photo} is set.
   */
  static List<Map<String, Object>> rows(List<Block> blocks) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Block block : blocks) {
      rows.add(
          switch (block) {
            case Block.Paragraph(String text) -> Map.of("text", text, "heading", "", "photo", "");
            case Block.Heading(String text) -> Map.of("text", "", "heading", text, "photo", "");
            case Block.Photo(String caption) -> Map.of("text", "", "heading", "", "photo", caption);
          });
    }
    return rows;
  }
}
