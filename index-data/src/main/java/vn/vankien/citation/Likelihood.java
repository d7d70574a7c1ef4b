package vn.vankien.citation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.vankien.document.Designation;
import vn.vankien.document.IssuingBody;
import vn.vankien.document.Work;

/** How likely a citation means a work that nothing it says forbids. */
final class Likelihood {

  private Likelihood() {}

  /** In points, about 6 at most; below 0 where the words speak against it. */
  static double of(Work work, Designation said, Supplier<Set<String>> around, Setting setting) {
    double score = byTitle(work, said, around);
    if (said.date().isPresent() && work.date().isPresent()) {
      score += 1;
    }
    String words = said.issuer().map(IssuingBody::name).orElse("");
    String body = work.issuer().map(IssuingBody::name).orElse("");
    if (!words.isEmpty() && !body.isEmpty()) {
      score += FoldedText.foldAll(body).equals(FoldedText.foldAll(words)) ? 0.5 : -0.3;
    }
    if (said.issuer().isEmpty() && work.number().symbol().endsWith("/TW")) {
      score += 0.3;
    }
    if (said.type().isPresent() && work.type().isPresent()) {
      score += said.type().equals(work.type()) ? 0.2 : 0;
    }
    return score + nearness(work, setting);
  }

  /** The latest before the text is the likeliest, by half a point a term. */
  private static double nearness(Work work, Setting setting) {
    Optional<LocalDate> bound = setting.bound();
    if (bound.isEmpty() || work.date().isEmpty()) {
      return 0;
    }
    double years = (bound.get().toEpochDay() - work.date().get().toEpochDay()) / 365.25;
    // a text that only mentions a day may be somewhat younger than it
    return years < -0.1 ? -1.5 : -0.12 * Math.min(years, 20);
  }

  /** How far a title, said or printed around, is the work's: 0 to 5. */
  static double byTitle(Work work, Designation said, Supplier<Set<String>> around) {
    Set<String> title = TitleMatch.pairs(work.title());
    double quoted =
        said.title()
            .map(
                words -> {
                  Set<String> pairs = TitleMatch.pairs(words);
                  return Math.max(
                      TitleMatch.share(title, pairs), 0.9 * TitleMatch.share(pairs, title));
                })
            .orElse(0.0);
    double near = TitleMatch.share(title, around.get());
    return 2.5 * quoted + 2.5 * near;
  }
}
