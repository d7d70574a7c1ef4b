package vn.vankien.ingest.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that signs a report: {@code Hoàng Minh}, {@code Thu Hà - TTXVN}, {@code Theo Nhân Dân},
 * {@code Tác giả: lại hoa/vov1}. Every word of it must be understood, else it signs nothing.
 *
 * <p>Weakness: a bare name under a picture reads like a signature; names of peoples that are not
 * written in Vietnamese syllables are read only after a label.
 *
 * @param author as printed
 * @param source as printed
 */
record Byline(Optional<String> author, Optional<String> source) {

  static final Byline NONE = new Byline(Optional.empty(), Optional.empty());

  /** Longer lines are sentences, in UTF-16 units. */
  private static final int LONGEST = 80;

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern AUTHOR_LABEL =
      Pattern.compile(
          "^(?:tác giả(?: bài viết)?|người viết|bài viết|thực hiện|(?:được )?viết bởi|bởi"
              + "|(?:tin|bài)(?:(?:\\s?,\\s?|\\s?-\\s?|\\s?\\+\\s?| và )(?:bài|ảnh|clip|video)){0,3})"
              + "\\s?:\\s?(.+)$",
          FLAGS);

  private static final Pattern SOURCE_LABEL =
      Pattern.compile("^(?:nguồn(?: tin| bài viết| bài)?|theo nguồn)\\s?:\\s?(.+)$", FLAGS);

  private static final Pattern ACCORDING = Pattern.compile("^(?:theo|nguồn)\\s?:?\\s", FLAGS);

  /** The pictures are another's work. */
  private static final Pattern PICTURES =
      Pattern.compile("\\s*[.;,(–-]?\\s*(?:ảnh|video|clip|đồ họa)\\s?:.*$", FLAGS);

  /** What was done to the report, not by whom. */
  private static final Pattern WORK =
      Pattern.compile("^(?:tổng hợp|t|h|ghi|thực hiện|biên tập|biên soạn|lược ghi)$", FLAGS);

  private static final Pattern SEPARATOR =
      Pattern.compile("\\s?[/|(),;&]\\s?|\\s[-–—]\\s|\\svà\\s");

  /** Where the author works. */
  private static final Pattern UNIT =
      Pattern.compile(
          "^(?:VP|Văn phòng|Ban|Phòng|Sở|Tỉnh [uủ][yỷ]|Thành [uủ][yỷ]|Huyện [uủ][yỷ]|Đảng [uủ][yỷ]"
              + "|Hội|Trường|Trung tâm|Học viện|Viện|Khoa|UBND|HĐND|UBKT|Liên đoàn|Tỉnh đoàn|Công an)"
              + "(?!\\p{L})");

  /** {@code lại hoa/vov1}: typed in haste, kept whole. */
  private static final Pattern HASTY =
      Pattern.compile("^\\p{Ll}+(?: \\p{Ll}+){1,3}/(\\p{Ll}+\\d?)$");

  /** What the line signs; {@link #NONE} if it is no signature. */
  static Byline read(String line) {
    if (line.isEmpty() || line.length() > LONGEST) {
      return NONE;
    }
    Matcher author = AUTHOR_LABEL.matcher(line);
    if (author.matches()) {
      return new Byline(said(withoutPictures(firstField(author.group(1)))), Optional.empty());
    }
    Matcher source = SOURCE_LABEL.matcher(line);
    if (source.matches()) {
      return new Byline(Optional.empty(), Publisher.name(source.group(1)));
    }
    String names = withoutPictures(line);
    Matcher hasty = HASTY.matcher(names);
    return hasty.matches() && ReportWords.isPublisher(hasty.group(1))
        ? new Byline(Optional.of(names), Optional.of(hasty.group(1)))
        : Parts.of(names).byline();
  }

  private static String firstField(String value) {
    int bar = value.indexOf('|');
    return bar < 0 ? value : value.substring(0, bar);
  }

  private static String withoutPictures(String line) {
    return PICTURES.matcher(line).replaceFirst("").strip();
  }

  private static Optional<String> said(String words) {
    return Optional.of(words).filter(w -> w.codePoints().anyMatch(Character::isLetter));
  }

  /** This signature, and from the other what this one leaves out. */
  Byline or(Byline other) {
    return new Byline(author.or(other::author), source.or(other::source));
  }

  boolean isEmpty() {
    return author.isEmpty() && source.isEmpty();
  }

  /** The names in a line between slashes, dashes and brackets. */
  private static final class Parts {

    private final String line;
    private int authorStart = -1;
    private int authorEnd = -1;
    private int sourceStart = -1;
    private int sourceEnd = -1;
    private boolean understood = true;

    private Parts(String line) {
      this.line = line;
    }

    static Parts of(String line) {
      Parts parts = new Parts(line);
      if (PersonName.is(line)) { // PGS, TS … is one
        parts.addAuthor(0, line.length());
        return parts;
      }
      Matcher separator = SEPARATOR.matcher(line);
      int start = 0;
      while (separator.find()) {
        parts.add(start, separator.start());
        start = separator.end();
      }
      parts.add(start, line.length());
      return parts;
    }

    private void add(int from, int end) {
      Matcher according = ACCORDING.matcher(line).region(from, end);
      boolean announced = according.lookingAt();
      int start = announced ? according.end() : from;
      String part = line.substring(start, end).strip();
      int lastWord = part.lastIndexOf(' ') + 1;
      if (part.isEmpty() || WORK.matcher(part).matches()) {
        return;
      }
      if (announced && Publisher.isAnnounced(part)) {
        addSource(start, end);
      } else if (PersonName.is(part)) {
        addAuthor(start, end);
      } else if (Publisher.is(part) || (isSigned() && Publisher.isCode(part))) {
        addSource(start, end);
      } else if (Publisher.isCode(part.substring(lastWord))
          && part.chars().anyMatch(Character::isLowerCase)
          && PersonName.is(part.substring(0, lastWord).strip())) {
        addAuthor(start, start + lastWord);
        addSource(start + lastWord, end);
      } else if (authorStart < 0 || !UNIT.matcher(part).lookingAt()) {
        understood = false;
      }
    }

    private boolean isSigned() {
      return authorStart >= 0 || sourceStart >= 0;
    }

    private void addAuthor(int start, int end) {
      authorStart = authorStart < 0 ? start : authorStart;
      authorEnd = end;
    }

    private void addSource(int start, int end) {
      sourceStart = sourceStart < 0 ? start : sourceStart;
      sourceEnd = end;
    }

    Byline byline() {
      return understood
          ? new Byline(
              said(cut(authorStart, authorEnd)), Publisher.name(cut(sourceStart, sourceEnd)))
          : NONE;
    }

    /** As printed, without a bracket that the cut left open. */
    private String cut(int start, int end) {
      String names = start < 0 ? "" : line.substring(start, end);
      int open = names.indexOf('(');
      return (open < 0 ? names : names.substring(0, open)).strip();
    }
  }
}
