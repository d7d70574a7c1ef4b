package vn.vankien.ingest.parse.legacy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rich text whose runs stand in fonts of before Unicode, with these runs written in Unicode. {@code
 * B\'b8O} in .VnTimeH is BÁO. Everything else keeps its bytes.
 *
 * <p>Follows the Rich Text Format Specification 1.9.1: groups, the font table, the control words f,
 * plain, u (with what stands for its letter in old readers), uc and bin.
 */
final class RichTextFonts {

  /** Destinations whose text is not the document's. */
  private static final Set<String> NO_TEXT =
      Set.of("*", "colortbl", "stylesheet", "info", "pict", "object", "themedata", "datastore");

  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** What a group changes and its end brings back. */
  private static final class Group {
    int font = -1;
    int standIns = 1;
    boolean fontTable;
    boolean silent;

    Group inner() {
      Group inner = new Group();
      inner.font = font;
      inner.standIns = standIns;
      inner.fontTable = fontTable;
      inner.silent = silent;
      return inner;
    }
  }

  private final byte[] file;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Map<Integer, LegacyFont> fonts = new HashMap<>();
  private final Deque<Group> groups = new ArrayDeque<>();
  private final StringBuilder fontName = new StringBuilder();
  private final ByteArrayOutputStream run = new ByteArrayOutputStream();
  private Group group = new Group();
  private int position;
  private int runBegins;
  private int runEnds;
  private int defaultFont = -1;
  private int skipped;

  private RichTextFonts(byte[] file) {
    this.file = file;
  }

  static byte[] inUnicode(byte[] file) {
    RichTextFonts fonts = new RichTextFonts(file);
    while (fonts.position < file.length) {
      fonts.next();
    }
    fonts.endRun();
    return fonts.out.toByteArray();
  }

  private void next() {
    int begin = position;
    switch (file[position]) {
      case '{' -> {
        endRun();
        skipped = 0;
        position++;
        groups.push(group);
        group = group.inner();
        copy(begin);
      }
      case '}' -> {
        endRun();
        skipped = 0;
        position++;
        group = groups.isEmpty() ? new Group() : groups.pop();
        copy(begin);
      }
      case '\\' -> control(begin);
      case '\r', '\n' -> {
        position++;
        if (run.size() == 0) {
          copy(begin);
        }
      }
      default -> {
        position++;
        text(begin, file[begin]);
      }
    }
  }

  private void control(int begin) {
    position++;
    int c = position < file.length ? file[position] : ' ';
    if (Character.isLetter(c)) {
      word(begin);
      return;
    }
    position = Math.min(file.length, position + 1);
    if (c == '\'' && position + 2 <= file.length) {
      String hex = new String(file, position, 2, StandardCharsets.US_ASCII);
      position += 2;
      if (Character.digit(hex.charAt(0), 16) >= 0 && Character.digit(hex.charAt(1), 16) >= 0) {
        text(begin, (byte) Integer.parseInt(hex, 16));
        return;
      }
    } else if (c == '\\' || c == '{' || c == '}') {
      text(begin, (byte) c);
      return;
    }
    endRun();
    group.silent |= c == '*';
    copy(begin);
  }

  private void word(int begin) {
    endRun();
    int start = position;
    while (position < file.length && Character.isLetter(file[position])) {
      position++;
    }
    String word = new String(file, start, position - start, StandardCharsets.US_ASCII);
    Optional<Integer> number = number();
    if (position < file.length && file[position] == ' ') {
      position++;
    }
    switch (word) {
      case "fonttbl" -> group.fontTable = true;
      case "deff" -> defaultFont = number.orElse(-1);
      case "f" -> group.font = number.orElse(-1);
      case "plain" -> group.font = defaultFont;
      case "uc" -> group.standIns = number.orElse(1);
      case "u" -> skipped = group.standIns;
      case "bin" -> position = (int) Math.min(file.length, (long) position + number.orElse(0));
      default -> group.silent |= NO_TEXT.contains(word);
    }
    copy(begin);
  }

  private Optional<Integer> number() {
    int start = position;
    if (position < file.length && file[position] == '-') {
      position++;
    }
    int digits = position;
    while (position < file.length && Character.isDigit(file[position]) && position - digits < 9) {
      position++;
    }
    if (position == digits) {
      position = start;
      return Optional.empty();
    }
    return Optional.of(
        Math.max(
            0,
            Integer.parseInt(
                new String(file, start, position - start, StandardCharsets.US_ASCII))));
  }

  private void text(int begin, byte character) {
    if (skipped > 0) {
      skipped--;
      copy(begin);
    } else if (group.fontTable) {
      nameFont((char) character);
      copy(begin);
    } else if (!group.silent && font().isPresent()) {
      if (run.size() == 0) {
        runBegins = begin;
      }
      runEnds = position;
      run.write(character);
    } else {
      copy(begin);
    }
  }

  private void nameFont(char c) {
    if (c == ';') {
      LegacyFont.of(fontName.toString()).ifPresent(font -> fonts.put(group.font, font));
      fontName.setLength(0);
    } else if (!group.silent) {
      fontName.append(c);
    }
  }

  private Optional<LegacyFont> font() {
    return Optional.ofNullable(fonts.get(group.font < 0 ? defaultFont : group.font));
  }

  private void endRun() {
    if (run.size() == 0) {
      return;
    }
    String shown = shown(run.toByteArray());
    String meant = font().map(font -> font.read(shown)).orElse(shown);
    run.reset();
    if (meant.equals(shown)) {
      out.write(file, runBegins, runEnds - runBegins);
      return;
    }
    StringBuilder written = new StringBuilder("{\\uc1 ");
    for (int i = 0; i < meant.length(); i++) {
      char c = meant.charAt(i);
      if (c >= 0x80) {
        written.append("\\u").append((short) c).append('?');
      } else {
        written.append(c == '\\' || c == '{' || c == '}' ? "\\" : "").append(c);
      }
    }
    out.writeBytes(written.append('}').toString().getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * As a Western reader shows the bytes; those that mean nothing to it come through as controls.
   */
  private static String shown(byte[] bytes) {
    StringBuilder shown = new StringBuilder(new String(bytes, WESTERN));
    for (int i = 0; i < bytes.length; i++) {
      if (shown.charAt(i) == '\uFFFD') {
        shown.setCharAt(i, (char) (bytes[i] & 0xFF));
      }
    }
    return shown.toString();
  }

  private void copy(int begin) {
    out.write(file, begin, position - begin);
  }
}
