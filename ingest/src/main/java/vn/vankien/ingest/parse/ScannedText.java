package vn.vankien.ingest.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vankien.ingest.parse.ParseOutcome.Failed;
import vn.vankien.ingest.parse.ParseOutcome.Parsed;
import vn.vankien.ingest.parse.ParseOutcome.Status;
import vn.vankien.language.Say;

/** The text of a file some or all of whose pages are pictures, as they are read. */
final class ScannedText {

  /** Why pages are missing. */
  static final String NOT_READ = "Có trang quét cần nhận dạng chữ (OCR) mới đọc được: trang %s.";

  static final String NOT_ALL = "Có trang quét không nhận dạng được: trang %s.";

  /** Below this mean confidence of its words, in percent, a page is said to be doubtful. */
  private static final int DOUBTFUL = 70;

  private static final int NUMBERS_SHOWN = 10;

  private final WorkerMessage.Text file;
  private final Map<Integer, List<PdfLine>> lines = new HashMap<>();
  private final Set<Integer> unread;
  private final List<String> doubts = new ArrayList<>();
  private double confidence;
  private int words;

  ScannedText(WorkerMessage.Text file) {
    this.file = file;
    this.unread = new HashSet<>(file.scans());
  }

  boolean isMostlyPictures() {
    return file.scans().size() * 2 >= file.pages();
  }

  /** What OCR made of some of the pages; empty for one that it could not read. */
  void add(List<Integer> pages, List<Optional<Tesseract.Page>> read) {
    for (int i = 0; i < pages.size(); i++) {
      if (read.get(i).isPresent()) {
        add(pages.get(i), read.get(i).get());
      }
    }
  }

  private void add(int number, Tesseract.Page page) {
    unread.remove(number);
    lines.put(number, page.lines());
    confidence += page.confidence() * page.words();
    words += page.words();
    if (page.words() > 0 && page.confidence() < DOUBTFUL) {
      doubts.add(
          Say.that(
              "Trang %d nhận dạng chưa chắc chắn (độ tin cậy %.0f%%).",
              number + 1, page.confidence()));
    }
  }

  /**
   * What became of the file.
   *
   * @param why the sentence for the pages that are not read, with a place for their numbers
   */
  ParseOutcome outcome(String title, String why) {
    String text = text();
    if (text.isBlank()) {
      return new Failed(unread.isEmpty() ? Status.EMPTY : Status.NEEDS_OCR);
    }
    List<String> missing = new ArrayList<>(file.missing());
    if (!unread.isEmpty()) {
      missing.add(Say.that(why, numbers()));
    }
    missing.addAll(doubts);
    return new Parsed(
        ParsedDocument.titled(file.mediaType(), title, text),
        missing,
        words == 0 ? OptionalInt.empty() : OptionalInt.of((int) Math.round(confidence / words)));
  }

  private String numbers() {
    String first =
        unread.stream()
            .sorted()
            .limit(NUMBERS_SHOWN)
            .map(page -> Integer.toString(page + 1))
            .collect(Collectors.joining(", "));
    return unread.size() > NUMBERS_SHOWN
        ? Say.that("%s … (%d trang)", first, unread.size())
        : first;
  }

  /** Each run of pictures stands where the worker put a form feed. */
  private String text() {
    List<List<Integer>> runs = PdfParagraphs.runs(file.scans());
    String[] parts = file.text().split("\f", -1);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      append(text, parts[i]);
      if (i < runs.size()) {
        append(
            text,
            PdfParagraphs.join(
                runs.get(i).stream()
                    .flatMap(page -> lines.getOrDefault(page, List.of()).stream())
                    .toList()));
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String part) {
    if (!part.isBlank()) {
      text.append(text.isEmpty() ? "" : "\n").append(part);
    }
  }
}
