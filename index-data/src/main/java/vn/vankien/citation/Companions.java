package vn.vankien.citation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vankien.document.Citation;
import vn.vankien.document.Resolution;
import vn.vankien.document.Work;

/**
 * Documents that are named in one breath were issued on one day: of the two documents that bear
 * 18-NQ/TW, "18-NQ/TW và 19-NQ/TW ngày 25/10/2017" means the one of that day. Asked only where the
 * words of a citation leave it open, and believed only where one candidate fits.
 */
final class Companions {

  /** Between two that are named together stands no more than {@code , và các}. */
  private static final int LONGEST_JOIN = 12;

  private Companions() {}

  /** Decides what is still ambiguous in {@code citations}, in place. */
  static void decide(String text, List<Citation> citations, Registry registry) {
    for (int i = citations.size() - 2; i >= 0; i--) {
      follow(text, citations, i, i + 1, registry);
    }
    for (int i = 1; i < citations.size(); i++) {
      follow(text, citations, i, i - 1, registry);
    }
  }

  private static void follow(
      String text, List<Citation> citations, int open, int known, Registry registry) {
    Citation citation = citations.get(open);
    Citation companion = citations.get(known);
    if (!(citation.resolution() instanceof Resolution.Ambiguous ambiguous)
        || !areJoined(
            text, citations.get(Math.min(open, known)), citations.get(Math.max(open, known)))) {
      return;
    }
    Optional<LocalDate> day = day(companion, registry);
    List<String> ofThatDay =
        ambiguous.works().stream()
            .filter(id -> day.isPresent() && registry.work(id).flatMap(Work::date).equals(day))
            .toList();
    if (ofThatDay.size() == 1) {
      citations.set(
          open, citation.with(citation.mention().with(new Resolution.Resolved(ofThatDay))));
    }
  }

  private static boolean areJoined(String text, Citation one, Citation other) {
    int from = one.span().end();
    int to = other.span().start();
    if (to < from || to - from > LONGEST_JOIN) {
      return false;
    }
    String between =
        FoldedText.foldAll(text.substring(from, to)).replaceAll("[\\s,]+", " ").strip();
    return between.equals("va") || between.isEmpty() || between.equals("va cac");
  }

  private static Optional<LocalDate> day(Citation citation, Registry registry) {
    boolean decided =
        citation.resolution() instanceof Resolution.Resolved
            && citation.resolution().works().size() == 1;
    Optional<LocalDate> ofWork =
        decided
            ? registry.work(citation.resolution().works().getFirst()).flatMap(Work::date)
            : Optional.empty();
    return ofWork.or(citation::date);
  }
}
