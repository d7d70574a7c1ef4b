package vn.vankien.analysis.segment.coccoc;

import com.coccoc.Tokenizer;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import vn.vankien.analysis.segment.SegmenterUnavailableException;

/**
 * The library in this JVM: loaded and initialised once, with one pair of paths, and asked by one
 * thread at a time, because its tries remember their last node in a field that all callers share.
 */
final class NativeLibrary implements Spans {

  private static final Object LOCK = new Object();

  private static Optional<NativeLibrary> loaded = Optional.empty();

  /** Why the one initialisation that a JVM may try came to nothing. */
  private static Optional<String> spoilt = Optional.empty();

  private static final int RESULT = 8 * Long.BYTES;
  private static final int COUNT = 2 * Long.BYTES;
  private static final int TOKENS = 3 * Long.BYTES;
  private static final int TOKEN = 6 * Integer.BYTES;
  private static final int START = 2 * Integer.BYTES;
  private static final int END = 3 * Integer.BYTES;

  private final Path file;
  private final Path dictionaries;
  private final Tokenizer tokenizer = new Tokenizer();

  private NativeLibrary(Path file, Path dictionaries) {
    this.file = file;
    this.dictionaries = dictionaries;
  }

  /**
   * @param dictionaries checked before
   * @throws SegmenterUnavailableException if it cannot be loaded, refuses its dictionaries, cuts no
   *     text, or was opened with other paths
   */
  static NativeLibrary open(Path file, Path dictionaries) throws SegmenterUnavailableException {
    synchronized (LOCK) {
      if (spoilt.isPresent()) {
        throw new SegmenterUnavailableException(spoilt.get());
      }
      if (loaded.isEmpty()) {
        loaded = Optional.of(load(file, dictionaries));
      }
      NativeLibrary library = loaded.get();
      if (!library.file.equals(file) || !library.dictionaries.equals(dictionaries)) {
        throw new SegmenterUnavailableException(
            "thư viện " + library.file + " đã mở với " + library.dictionaries);
      }
      return library;
    }
  }

  private static NativeLibrary load(Path file, Path dictionaries)
      throws SegmenterUnavailableException {
    NativeLibrary library = new NativeLibrary(file, dictionaries);
    try {
      System.load(file.toAbsolutePath().toString());
      if (library.tokenizer.initialize(dictionaries.toAbsolutePath().toString()) < 0) {
        throw spoil("thư viện không nhận từ điển " + dictionaries);
      }
      if (library.of("hội nghị").length == 0) {
        throw spoil("thư viện " + file + " không tách được từ");
      }
      return library;
    } catch (LinkageError e) {
      throw new SegmenterUnavailableException("không nạp được thư viện " + file, e);
    }
  }

  private static SegmenterUnavailableException spoil(String why) {
    spoilt = Optional.of(why);
    return new SegmenterUnavailableException(why);
  }

  @Override
  public int[] of(String text) {
    Objects.requireNonNull(text, "null text ends the JVM");
    synchronized (LOCK) {
      long result = tokenizer.segmentPointer(text, false, 0, true);
      try {
        ByteBuffer head = NativeMemory.at(result, RESULT);
        int count = Math.toIntExact(head.getLong(COUNT));
        if (count == 0) {
          return new int[0];
        }
        ByteBuffer tokens = NativeMemory.at(head.getLong(TOKENS), (long) count * TOKEN);
        int[] spans = new int[2 * count];
        for (int i = 0; i < count; i++) {
          spans[2 * i] = tokens.getInt(i * TOKEN + START);
          spans[2 * i + 1] = tokens.getInt(i * TOKEN + END);
        }
        return spans;
      } finally {
        tokenizer.freeMemory(result);
      }
    }
  }
}
