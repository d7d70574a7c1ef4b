package vn.vankien.ingest.parse.legacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vankien.analysis.Syllable;

/**
 * Text whose bytes were read with the wrong encoding, line by line and within a line by runs of
 * words, so that what is right stays as it is.
 *
 * <p>A run is converted when it turns bad words into syllables: several different ones, or a single
 * one where the rest of the text has shown the encoding.
 */
final class TextRepair {

  /** Bad words of a text that must become syllables before its encoding counts as known. */
  private static final int ESTABLISHED = 6;

  /** Characters that are enough to tell an encoding. */
  private static final int SAMPLE = 1 << 18;

  private final List<String> lines;
  private final boolean markup;

  /** The lines with words that are none; the others, nearly all of most texts, are right. */
  private final BitSet doubtful = new BitSet();

  private final Map<LegacyEncoding, Integer> changes = new EnumMap<>(LegacyEncoding.class);

  /** How the whole text seems to have been written, and read. */
  private Optional<Way> way = Optional.empty();

  /** No word in the text is proof of Unicode. */
  private boolean throughout;

  /** An encoding, and what was taken for it. */
  private record Way(Repertoire taken, LegacyEncoding written) {}

  private TextRepair(List<String> lines, boolean markup) {
    this.lines = lines;
    this.markup = markup;
    for (int i = 0; i < lines.size(); i++) {
      doubtful.set(i, Reading.of(lines.get(i)).bad() > 0);
    }
  }

  /** Runs of one text in their order; those whose font tells their encoding are read by it. */
  static List<String> repair(List<TextRun> runs) {
    List<String> texts = new ArrayList<>();
    for (TextRun run : runs) {
      texts.add(LegacyFont.of(run.font()).map(f -> f.read(run.text())).orElse(run.text()));
    }
    TextRepair repair = new TextRepair(texts, false);
    repair.all();
    return List.copyOf(repair.lines);
  }

  /**
   * The same object where there is nothing to repair.
   *
   * @param markup whether it is a page: then the rest is done when it is parsed and its fonts are
   *     known
   */
  static Decoded repair(String text, boolean markup) {
    TextRepair repair = new TextRepair(lines(text), markup);
    repair.all();
    LegacyEncoding most = LegacyEncoding.UTF_8;
    for (Map.Entry<LegacyEncoding, Integer> change : repair.changes.entrySet()) {
      if (change.getValue() > repair.changes.getOrDefault(most, 0)) {
        most = change.getKey();
      }
    }
    return new Decoded(repair.changes.isEmpty() ? text : String.join("", repair.lines), most);
  }

  private void all() {
    undoDoubling();
    if (markup) {
      return;
    }
    undoReferences();
    undoDoubling();
    establish();
    convert();
    undoViqr();
  }

  /** Each with its line end. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start) + 1;
      if (end == 0) {
        end = text.length();
      }
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }

  private void undoReferences() {
    for (int i = 0; i < lines.size(); i++) {
      change(i, CharacterReferences.resolve(lines.get(i)), LegacyEncoding.REFERENCES);
    }
  }

  private void undoDoubling() {
    for (int i = doubtful.nextSetBit(0); i >= 0; i = doubtful.nextSetBit(i + 1)) {
      change(i, DoubleUtf8.repair(lines.get(i)), LegacyEncoding.DOUBLE_UTF_8);
    }
  }

  private void change(int i, String text, LegacyEncoding encoding) {
    if (!noted(lines.get(i), text, encoding).equals(lines.get(i))) {
      lines.set(i, text);
      doubtful.set(i, Reading.of(text).bad() > 0);
    }
  }

  private void undoViqr() {
    int before = changes.getOrDefault(LegacyEncoding.VIQR, 0);
    lines.replaceAll(line -> noted(line, Viqr.repair(line, Reading.ENOUGH), LegacyEncoding.VIQR));
    int found = changes.getOrDefault(LegacyEncoding.VIQR, 0) - before;
    // A mail's short lines and its last one.
    if (found * 2L > lines.stream().filter(line -> !line.isBlank()).count()) {
      lines.replaceAll(line -> noted(line, Viqr.repair(line, 1), LegacyEncoding.VIQR));
    }
  }

  private String noted(String before, String after, LegacyEncoding encoding) {
    if (!before.equals(after)) {
      changes.merge(encoding, 1, Integer::sum);
    }
    return after;
  }

  private void establish() {
    way = established(Repertoire.WESTERN).or(() -> established(Repertoire.VIETNAMESE));
    throughout = way.isPresent() && isStrangeToUnicode();
  }

  /** A legacy text reads as few good words; a Unicode text is full of letters of its own. */
  private boolean isStrangeToUnicode() {
    int good = 0;
    int unicode = 0;
    for (String line : lines) {
      good += Reading.of(line).good();
      unicode += wordsOfUnicode(line);
    }
    return unicode * 10 <= good;
  }

  private static int wordsOfUnicode(String line) {
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (!Reading.isInWord(c)) {
        inWord = false;
      } else if (!inWord && Syllable.isVietnameseOnly(c)) {
        words++;
        inWord = true;
      }
    }
    return words;
  }

  /** What the runs with bad words tell together. */
  private Optional<Way> established(Repertoire taken) {
    StringBuilder sample = new StringBuilder();
    for (int i = doubtful.nextSetBit(0); i >= 0; i = doubtful.nextSetBit(i + 1)) {
      String line = lines.get(i);
      for (Run run : Run.of(line, taken)) {
        if (sample.length() < SAMPLE && Reading.of(run.of(line)).bad() > 0) {
          sample.append(run.of(line)).append('\n');
        }
      }
    }
    String text = sample.toString();
    Reading before = Reading.of(text);
    int bad = before.bad();
    if (bad < ESTABLISHED) {
      return Optional.empty();
    }
    return Guess.best(taken.bytes(text))
        .filter(best -> best.reading().good() >= ESTABLISHED)
        .filter(best -> best.reading().bad() * 4 <= best.reading().good())
        .filter(best -> bad - best.reading().bad() >= ESTABLISHED)
        .filter(best -> sparesTheRight(text, before, best))
        .map(best -> new Way(taken, best.encoding()));
  }

  private void convert() {
    boolean previous = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String converted = line;
      if (doubtful.get(i) || throughout || previous) {
        converted = convert(line, Repertoire.WESTERN, previous);
      }
      if (converted.equals(line) && (doubtful.get(i) || throughout)) {
        converted = convert(line, Repertoire.VIETNAMESE, false);
      }
      if (!line.isBlank()) {
        previous = !converted.equals(line);
      }
      lines.set(i, converted);
    }
  }

  private String convert(String line, Repertoire taken, boolean afterChange) {
    List<Run> runs = Run.of(line, taken);
    if (runs.isEmpty()) {
      return line;
    }
    int stripped = line.strip().length();
    StringBuilder converted = new StringBuilder(line.length());
    int done = 0;
    for (Run found : runs) {
      boolean whole = found.end() - found.start() == stripped;
      boolean inContext = throughout || (whole && afterChange);
      Run run = whole || inContext ? found : found.narrowed(line);
      String text = run.of(line);
      String better = convertRun(text, taken, inContext);
      converted.append(line, done, run.start()).append(better);
      done = run.end();
    }
    return converted.append(line, done, line.length()).toString();
  }

  private String convertRun(String text, Repertoire taken, boolean inContext) {
    Reading before = Reading.of(text);
    if (before.bad() == 0 && !inContext) {
      return text;
    }
    Optional<Guess> known =
        way.filter(w -> w.taken() == taken)
            .map(w -> Guess.of(taken.bytes(text), w.written()))
            .filter(guess -> isBetter(guess.reading(), before, inContext));
    if (known.isPresent()) {
      return noted(text, known.orElseThrow().text(), known.orElseThrow().encoding());
    }
    if (before.bad() < 2) {
      return text;
    }
    return Guess.best(taken.bytes(text))
        .filter(guess -> isConvincing(guess, before, taken))
        .filter(guess -> sparesTheRight(text, before, guess))
        .map(guess -> noted(text, guess.text(), guess.encoding()))
        .orElse(text);
  }

  /** Enough where the encoding is known. */
  private static boolean isBetter(Reading after, Reading before, boolean inContext) {
    if (before.bad() == 0) {
      return inContext && after.bad() == 0;
    }
    int enough = inContext ? 1 : 2;
    return before.bad() - after.bad() >= enough && after.score() > before.score();
  }

  /** A broken text holds few syllables, a text that is merely misspelled is full of them. */
  private static boolean sparesTheRight(String text, Reading before, Guess guess) {
    return before.good() <= before.bad()
        || harmed(text, guess.text()) * 2 <= before.bad() - guess.reading().bad();
  }

  /** Words that were syllables and became something else. */
  private static int harmed(String before, String after) {
    String[] old = before.split("[ \t\n]", -1);
    String[] now = after.split("[ \t\n]", -1);
    int harmed = 0;
    for (int i = 0; i < Math.min(old.length, now.length); i++) {
      if (!old[i].equals(now[i])) {
        Reading reading = Reading.of(old[i]);
        harmed += reading.good() > 0 && reading.bad() == 0 ? 1 : 0;
      }
    }
    return harmed;
  }

  private static boolean isConvincing(Guess guess, Reading before, Repertoire taken) {
    Reading after = guess.reading();
    int enough = guess.isCommon() ? 2 : Reading.ENOUGH;
    // Its letters are those of Vietnamese, so nothing is strange about them.
    int changed = taken == Repertoire.VIETNAMESE ? ESTABLISHED : enough;
    return before.bad() - after.bad() >= changed
        && after.distinct() >= enough
        && after.good() - before.good() >= enough
        && after.bad() * 5 <= after.good();
  }
}
