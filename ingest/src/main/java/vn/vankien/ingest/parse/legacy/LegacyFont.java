package vn.vankien.ingest.parse.legacy;

import java.util.Locale;
import java.util.Optional;

/**
 * What the name of a font says about the bytes set in it.
 *
 * @param capitals whether small letters look like capitals: the names of the ABC fonts that end in
 *     H
 */
record LegacyFont(LegacyEncoding encoding, boolean capitals) {

  static Optional<LegacyFont> of(String name) {
    String font = name.strip().toLowerCase(Locale.ROOT);
    if (font.startsWith(".vn")) {
      return Optional.of(new LegacyFont(LegacyEncoding.TCVN3, font.endsWith("h")));
    }
    if (font.startsWith("vni-")) {
      return Optional.of(new LegacyFont(LegacyEncoding.VNI, false));
    }
    if (font.startsWith("vps ")) {
      return Optional.of(new LegacyFont(LegacyEncoding.VPS, false));
    }
    return Optional.empty();
  }

  /** The run as the font showed it; as it is if its characters cannot have come from the font. */
  String read(String text) {
    for (Repertoire taken : new Repertoire[] {Repertoire.WESTERN, Repertoire.VIETNAMESE}) {
      if (text.chars().allMatch(c -> taken.byteOf((char) c) >= 0)) {
        Guess guess = Guess.of(taken.bytes(text), encoding);
        // Unicode text was pasted into documents whose style kept the old font.
        if (guess.reading().bad() > Reading.of(text).bad()) {
          return text;
        }
        return capitals ? guess.text().toUpperCase(Locale.ROOT) : guess.text();
      }
    }
    return text;
  }
}
