package vn.vankien.analysis.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/**
 * Cuts Vietnamese text into words (tách từ). Another tool is bound by a {@link SegmenterProvider}.
 *
 * <p>One segmenter may be asked by many threads at once.
 */
public interface Segmenter {

  /** Receives words in the order of the text. */
  @FunctionalInterface
  interface Words {
    void accept(int start, int end);
  }

  /**
   * Names the segmenter and its weights, in letters that fit a commit's data: two segmenters of one
   * id cut every text alike. An index is searched with the id that made it.
   */
  String id();

  /**
   * Cuts any text. Words do not overlap, lie inside the text, begin and end with no space, and
   * cover everything that is not a space.
   */
  void segment(CharSequence text, Words words);

  default List<Word> words(CharSequence text) {
    List<Word> words = new ArrayList<>();
    segment(text, (start, end) -> words.add(new Word(start, end)));
    return words;
  }

  /** The segmenter that is always there. */
  static Segmenter embedded() {
    return EmbeddedSegmenter.shared();
  }

  /**
   * The segmenter that settings ask for, or the embedded one and a warning: no word is lost because
   * a library is.
   *
   * @param name of its {@link SegmenterProvider}
   * @param settings see there
   * @param warning receives one sentence if another segmenter was taken
   */
  static Segmenter open(String name, Map<String, String> settings, Consumer<String> warning) {
    Optional<SegmenterProvider> provider =
        ServiceLoader.load(SegmenterProvider.class, Segmenter.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .filter(installed -> installed.name().equals(name))
            .findFirst();
    String why = "không có bộ nào mang tên này";
    if (provider.isPresent()) {
      try {
        return provider.get().open(settings);
      } catch (SegmenterUnavailableException e) {
        why = e.getMessage();
      }
    }
    warning.accept("Không dùng được bộ tách từ " + name + " (" + why + "); dùng bộ có sẵn.");
    return embedded();
  }
}
