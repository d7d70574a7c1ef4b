package vn.vankien.ingest.extract;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the text of a news report says of itself. What it does not say is empty: the first sentence
 * is no headline, and the day of an event is no day of publication.
 *
 * @param headline on one line; empty if the text has none
 * @param published local time of Việt Nam
 */
record Report(
    String headline,
    Optional<LocalDateTime> published,
    Optional<String> author,
    Optional<String> source) {

  /** The only headline on pages that print no other: {@code QR CODE: Kỷ niệm 91 năm …}. */
  private static final Pattern CAPTION_OF_CODE =
      Pattern.compile("^(?:QR CODE|Mã QR)\\s?:\\s?(\\p{L}.*)$", Pattern.CASE_INSENSITIVE);

  /** Over the name of whoever signed a document, not a report. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "^(?:T/?M\\.?|K/?T\\.?|TL\\.?|\\(?đã ký\\)?|nơi nhận)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  static Report read(String text) {
    ReportLines lines = ReportLines.of(text);
    Opening opening = new Opening(lines.opening());
    Optional<TimeLine> time =
        opening.time().or(() -> timeBelow(lines.belowLead())).or(() -> timeAtEnd(lines.closing()));
    Byline signed =
        closing(lines.closing())
            .or(opening.byline())
            .or(time.map(TimeLine::byline).orElse(Byline.NONE));
    Optional<String> source =
        signed.source().or(() -> lines.lead().flatMap(DatelineCode::read)).or(opening::site);
    return new Report(
        opening.headline().or(() -> beneathCode(lines.all())).orElse(""),
        time.map(TimeLine::published),
        signed.author(),
        source);
  }

  private static Optional<TimeLine> timeBelow(List<String> lines) {
    return lines.stream()
        .flatMap(l -> TimeLine.read(l).stream())
        .filter(TimeLine::timed)
        .findFirst();
  }

  private static Optional<TimeLine> timeAtEnd(List<String> lines) {
    return lines.stream()
        .flatMap(l -> TimeLine.read(l).stream())
        .filter(time -> time.labelled() || (time.timed() && !time.byline().isEmpty()))
        .findFirst();
  }

  private static Byline closing(List<String> lines) {
    Byline signed = Byline.NONE;
    for (String line : lines) {
      if (OFFICE.matcher(line).lookingAt() || isOffice(line)) {
        break;
      }
      signed =
          signed.or(TimeLine.read(line).map(TimeLine::byline).orElseGet(() -> Byline.read(line)));
    }
    return signed;
  }

  /** {@code CHỦ TỊCH QUỐC HỘI}: the name below is not an author's. */
  private static boolean isOffice(String line) {
    return line.indexOf(' ') > 0
        && line.equals(line.toUpperCase(Locale.ROOT))
        && Byline.read(line).isEmpty()
        && TimeLine.read(line).isEmpty();
  }

  private static Optional<String> beneathCode(List<String> lines) {
    return lines.stream()
        .map(CAPTION_OF_CODE::matcher)
        .filter(Matcher::matches)
        .map(code -> code.group(1))
        .filter(Opening::isHeadline)
        .findFirst();
  }
}
