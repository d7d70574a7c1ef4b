package vn.vankien.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import vn.vankien.citation.EvidenceReader;
import vn.vankien.document.SourceDocument;

/**
 * Which documents of a reader are copies of one another: texts of one work, such as a page and the
 * file attached to it, or the same words, or nearly the same, at two addresses. Found once for each
 * reader; few documents have a copy, so what is kept is small.
 */
final class Copies {

  static final String IMPORTED = "import";

  /** A page with its attachments at a few sites; more documents of one work are its pieces. */
  private static final int TEXTS = 8;

  /** The groups, by each document that is in one; they and what is in them in the index's order. */
  private final NavigableMap<Integer, List<Integer>> groups;

  /** Each group once. */
  private final List<List<Integer>> each = new ArrayList<>();

  private Copies(NavigableMap<Integer, List<Integer>> groups) {
    this.groups = groups;
    groups.forEach(
        (document, group) -> {
          if (document.equals(group.getFirst())) {
            each.add(group);
          }
        });
  }

  /**
   * What a document shares with its copies: its work, as an even number, or else its words, as an
   * odd one. Imported records are often the pieces of one work, and share words alone.
   */
  static long key(SourceDocument document) {
    Optional<String> work =
        document.sourceId().equals(IMPORTED)
            ? Optional.empty()
            : EvidenceReader.ownWork(document.metadata());
    if (work.isPresent()) {
      return digest(work.get()) & ~1;
    }
    String words = withSingleBlanks(document.text().strip());
    return digest(words.isEmpty() ? document.id() : words) | 1;
  }

  private static String withSingleBlanks(String text) {
    StringBuilder words = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = c == ' ' || (c >= '\t' && c <= '\r');
      if (!space || !blank) {
        words.append(space ? ' ' : c);
      }
      blank = space;
    }
    return words.toString();
  }

  private static long digest(String shared) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(shared.getBytes(UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has SHA-256
    }
  }

  static Copies of(IndexReader reader) throws IOException {
    Groups groups = new Groups(reader.maxDoc());
    for (List<Integer> same : sharing(reader)) {
      same.forEach(document -> groups.join(same.getFirst(), document));
    }
    NearCopies.join(reader, groups);
    return new Copies(groups.byDocument());
  }

  /** Documents that share their key. */
  private static Collection<List<Integer>> sharing(IndexReader reader) throws IOException {
    long[] all = new long[reader.maxDoc()];
    int[] documents = new int[reader.maxDoc()];
    int count = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues same = leaf.reader().getNumericDocValues(Schema.SAME);
      if (same == null) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = same.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = same.nextDoc()) {
        if (live == null || live.get(doc)) {
          all[count] = same.longValue();
          documents[count] = leaf.docBase + doc;
          count++;
        }
      }
    }
    long[] sorted = Arrays.copyOf(all, count);
    Arrays.sort(sorted);
    Map<Long, List<Integer>> byKey = new HashMap<>();
    for (int i = 1; i < count; i++) {
      if (sorted[i] == sorted[i - 1]) {
        byKey.put(sorted[i], new ArrayList<>());
      }
    }
    for (int i = 0; i < count && !byKey.isEmpty(); i++) {
      List<Integer> copies = byKey.get(all[i]);
      if (copies != null) {
        copies.add(documents[i]);
      }
    }
    byKey.entrySet().removeIf(group -> isWork(group.getKey()) && group.getValue().size() > TEXTS);
    return byKey.values();
  }

  private static boolean isWork(long key) {
    return (key & 1) == 0;
  }

  /** Those of which {@code document} is one, itself included; empty if it has no copy. */
  List<Integer> of(int document) {
    return groups.getOrDefault(document, List.of());
  }

  /** The copies among the documents that matched, in groups of two or more. */
  List<List<Integer>> among(Matched matched) {
    List<List<Integer>> among = new ArrayList<>();
    for (List<Integer> group : each) {
      int found = 0;
      for (int document : group) {
        found += matched.has(document) ? 1 : 0;
      }
      if (found > 1) {
        among.add(group.stream().filter(matched::has).toList());
      }
    }
    return among;
  }
}
