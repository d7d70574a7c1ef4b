package vn.vankien.structure;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankien.document.Provision.Kind;

/**
 * What a line opens, by its first words alone; whether it fits where it stands is asked later.
 *
 * @param number as printed
 * @param ordinal what it counts; points and lettered headings count in the alphabet
 * @param bare nothing stands beside the number, or no stop after it
 * @param rest of the line
 */
record Opening(Kind kind, String number, int ordinal, boolean bare, String rest) {

  /** As a heading, C is a letter. */
  private static final int HUNDRED = 100;

  private static final String ROMAN = "[IVXLC]{1,8}";
  private static final String ORDINAL_WORD = "(?iu:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)";
  private static final String STOP = "\\s?(?:[.:/)]+\\s?[-–—]?|[-–—])\\s*";

  /**
   * {@code Điều 5. Tên gọi}; {@code Điều thứ nhất: …}; {@code Điều IV. …}; a citation goes on
   * without a stop.
   */
  private static final Pattern ARTICLE =
      Pattern.compile(
          "^[ĐÐ](?:iều|IỀU) (?:thứ (?=\\d))?(\\d{1,4} ?[a-zđ]{0,2}|thứ "
              + ORDINAL_WORD
              + "|"
              + ROMAN
              + ")("
              + STOP
              + "|$)(.*)$");

  private static final Pattern HEADED =
      Pattern.compile(
          "^(Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Tiểu mục|TIỂU MỤC) ((?:(?:thứ|THỨ) "
              + ORDINAL_WORD
              + ")|"
              + ROMAN
              + "|\\d{1,3}[a-zđ]?|[A-H])("
              + STOP
              + "|\\s+|$)(.*)$");

  private static final Pattern ANNEX =
      Pattern.compile(
          "^(?:Phụ lục|PHỤ LỤC|Phụ Lục)(?! NÀY)(?: (?:(?:số|SỐ) ?:? ?)?("
              + ROMAN
              + "|\\d{1,3}[A-Za-z]?|[A-H]))?("
              + STOP
              + "|\\s+|$)(.*)$");

  private static final Pattern ROMAN_HEADING =
      Pattern.compile("^(" + ROMAN + ")" + STOP + "([\\p{Lu}“\"].*)$");

  private static final Pattern LETTER_HEADING = Pattern.compile("^([A-IĐ])" + STOP + "(.+)$");

  private static final Pattern CLAUSE =
      Pattern.compile(
          "^(\\d{1,3}[a-zđ]?|\\d{1,2}(?:\\.\\d{1,2}){1,3})(?:\\s?[.)/]\\s?[-–—]?\\s?|\\s?[-–—]\\s|(?<=\\.\\d{1,2}) )(?=[\\p{L}“\"(])(.*)$");

  private static final Pattern POINT =
      Pattern.compile(
          "^([a-zđ])(\\d{0,2}(?:\\.\\d{1,2}){0,3})\\s?(?:\\)\\s?[-–]?|[./](?=\\s)|-(?=\\s))\\s?(?=[\\p{L}\\d“\"(])(.*)$");

  /** A line of the table of contents, or the name of a file that a portal hangs on the text. */
  private static final Pattern POINTER =
      Pattern.compile(".*(?:(?:\\.{4,}|…{2,}) ?\\d{1,4}|\\.(?:docx?|pdf|xlsx?|rar|zip))$");

  private static final Pattern PROSE = Pattern.compile("^\\p{Ll}.*");

  /** What the line opens, if anything. */
  static Optional<Opening> read(Line line) {
    String text = line.text();
    if (POINTER.matcher(text).matches()) {
      return Optional.empty();
    }
    return switch (text.charAt(0)) {
      case 'Đ', 'Ð' -> article(text).or(() -> letterHeading(text));
      case 'P', 'C', 'M', 'T' -> headed(text).or(() -> annex(text)).or(() -> heading(text));
      default ->
          Character.isDigit(text.charAt(0))
              ? clause(text)
              : Character.isUpperCase(text.charAt(0)) ? heading(text) : point(text);
    };
  }

  private static Optional<Opening> article(String text) {
    Matcher matcher = ARTICLE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String printed = matcher.group(1);
    String number = printed.startsWith("thứ") ? printed : printed.replace(" ", "");
    return of(Kind.ARTICLE, number, matcher.group(2).isBlank(), matcher.group(3));
  }

  private static Optional<Opening> headed(String text) {
    Matcher matcher = HEADED.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean stopped = !matcher.group(3).isBlank();
    String rest = matcher.group(4);
    // Chương II của Luật này …
    if (PROSE.matcher(rest).matches() || (!stopped && rest.endsWith("."))) {
      return Optional.empty();
    }
    Kind kind =
        switch (matcher.group(1).charAt(0)) {
          case 'P' -> Kind.PART;
          case 'C' -> Kind.CHAPTER;
          case 'M' -> Kind.SECTION;
          default -> Kind.SUBSECTION;
        };
    String number = matcher.group(2);
    return number.matches("[A-H]")
        ? Optional.of(new Opening(kind, number, Ordinal.ofLetter(number), !stopped, rest))
        : of(kind, number, !stopped, rest);
  }

  private static Optional<Opening> annex(String text) {
    Matcher matcher = ANNEX.matcher(text);
    if (!matcher.matches() || PROSE.matcher(matcher.group(3)).matches()) {
      return Optional.empty();
    }
    String rest = matcher.group(3);
    boolean stopped = !matcher.group(2).isBlank();
    boolean sentence = !stopped && rest.length() > 1 && !rest.startsWith("(") && rest.endsWith(".");
    String number = matcher.group(1) == null ? "" : matcher.group(1);
    return sentence
        ? Optional.empty()
        : Optional.of(new Opening(Kind.ANNEX, number, Ordinal.of(number), !stopped, rest));
  }

  private static Optional<Opening> heading(String text) {
    Matcher roman = ROMAN_HEADING.matcher(text);
    if (roman.matches()) {
      Optional<Opening> found = of(Kind.SECTION, roman.group(1), false, roman.group(2));
      if (found.isPresent() && found.get().ordinal() < HUNDRED) {
        return found;
      }
    }
    return letterHeading(text);
  }

  private static Optional<Opening> letterHeading(String text) {
    Matcher matcher = LETTER_HEADING.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String rest = matcher.group(2);
    boolean capitals = rest.equals(rest.toUpperCase(Locale.ROOT)) && rest.length() > 3;
    return capitals
        ? Optional.of(
            new Opening(
                Kind.PART, matcher.group(1), Ordinal.ofLetter(matcher.group(1)), false, rest))
        : Optional.empty();
  }

  private static Optional<Opening> clause(String text) {
    Matcher matcher = CLAUSE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String number = matcher.group(1);
    int last = number.lastIndexOf('.');
    return Optional.of(
        new Opening(
            Kind.CLAUSE, number, Ordinal.of(number.substring(last + 1)), false, matcher.group(2)));
  }

  private static Optional<Opening> point(String text) {
    Matcher matcher = POINT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String number = matcher.group(1) + matcher.group(2);
    int last = number.lastIndexOf('.');
    int ordinal =
        last < 0 ? Ordinal.ofLetter(matcher.group(1)) : Ordinal.of(number.substring(last + 1));
    return Optional.of(new Opening(Kind.POINT, number, ordinal, false, matcher.group(3)));
  }

  private static Optional<Opening> of(Kind kind, String number, boolean bare, String rest) {
    int ordinal = Ordinal.of(number);
    return ordinal == 0
        ? Optional.empty()
        : Optional.of(new Opening(kind, number, ordinal, bare, rest));
  }

  /** How many of its kind it stands in: 1 for clause {@code 2.1} and point {@code c.1}. */
  int dots() {
    return kind == Kind.CLAUSE || kind == Kind.POINT
        ? (int) number.chars().filter(c -> c == '.').count()
        : 0;
  }

  /** Its line begins with a word for what it is: {@code Chương II}, not {@code II-}. */
  boolean isWorded(Line line) {
    return !line.text().startsWith(number);
  }
}
