package vn.vankien.analysis.segment;

import java.util.Map;

/** The segmenter that needs no settings. */
public final class EmbeddedProvider implements SegmenterProvider {

  static final String NAME = "embedded";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Segmenter open(Map<String, String> settings) {
    return Segmenter.embedded();
  }
}
