package vn.vankien.analysis.segment.coccoc;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import vn.vankien.analysis.segment.Segmenter;
import vn.vankien.analysis.segment.SegmenterProvider;
import vn.vankien.analysis.segment.SegmenterUnavailableException;

/**
 * Binds coccoc-tokenizer, if settings say where it is: {@code coccoc.library} names the JNI library
 * ({@code libcoccoc_tokenizer_jni.so}) and {@code coccoc.dictionaries} the folder of its seven
 * files.
 */
public final class CoccocProvider implements SegmenterProvider {

  static final String LIBRARY = "coccoc.library";
  static final String DICTIONARIES = "coccoc.dictionaries";

  @Override
  public String name() {
    return "coccoc";
  }

  @Override
  public Segmenter open(Map<String, String> settings) throws SegmenterUnavailableException {
    Path library = path(settings, LIBRARY);
    Path dictionaries = path(settings, DICTIONARIES);
    if (!Files.isRegularFile(library)) {
      throw new SegmenterUnavailableException("thiếu tệp " + library);
    }
    long checksum = Dictionaries.check(dictionaries);
    Spans spans = NativeLibrary.open(library, dictionaries);
    return new CoccocSegmenter(String.format(Locale.ROOT, "coccoc-1-%08x", checksum), spans);
  }

  private static Path path(Map<String, String> settings, String key)
      throws SegmenterUnavailableException {
    String value = settings.getOrDefault(key, "");
    if (value.isBlank()) {
      throw new SegmenterUnavailableException("chưa đặt " + key);
    }
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new SegmenterUnavailableException("đường dẫn sai ở " + key + ": " + value, e);
    }
  }
}
