package vn.vankien.analysis.segment;

import java.util.Map;

/** Opens a segmenter. Another tool is bound by a provider of this service. */
public interface SegmenterProvider {

  /** What settings call the tool: {@code embedded}, {@code coccoc}. */
  String name();

  /**
   * @param settings of the tool, by keys that begin with its name: {@code coccoc.library}
   * @throws SegmenterUnavailableException if a setting is missing, or what it names is not there or
   *     not sound
   */
  Segmenter open(Map<String, String> settings) throws SegmenterUnavailableException;
}
