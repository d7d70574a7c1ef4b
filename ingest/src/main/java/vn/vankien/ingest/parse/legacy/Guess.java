package vn.vankien.ingest.parse.legacy;

import java.util.Optional;

/** One encoding tried on some bytes. */
record Guess(LegacyEncoding encoding, String text, Reading reading) {

  static Guess of(byte[] bytes, LegacyEncoding encoding) {
    String text = ByteEncodings.decode(bytes, encoding);
    return new Guess(encoding, text, Reading.of(text));
  }

  /** The encoding in which the bytes read best. */
  static Optional<Guess> best(byte[] bytes) {
    Guess best = null;
    for (LegacyEncoding encoding : ByteEncodings.ALL) {
      Guess guess = of(bytes, encoding);
      if (best == null || guess.reading.score() > best.reading.score()) {
        best = guess;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Fonts that most old files use, so that two words convince where others need three. */
  boolean isCommon() {
    return encoding == LegacyEncoding.TCVN3
        || encoding == LegacyEncoding.VNI
        || encoding == LegacyEncoding.WINDOWS_1258;
  }
}
