package vn.vankien.analysis.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Cuts Vietnamese text into words (tách từ). Another tool is bound by a provider of this service.
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

  /** An installed segmenter whose id begins so: {@code embedded}, {@code embedded-1-0a1b2c3d}. */
  static Optional<Segmenter> find(String idPrefix) {
    return ServiceLoader.load(Segmenter.class, Segmenter.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .filter(segmenter -> segmenter.id().startsWith(idPrefix))
        .findFirst();
  }
}
