package vn.vankien.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vankien.index.Reason;
import vn.vankien.language.Language;
import vn.vankien.language.Say;
import vn.vankien.search.query.SearchResponse;
import vn.vankien.search.query.SearchResponse.HitView;

/** Hits as lines for a terminal. */
final class Listing {

  private Listing() {}

  /**
   * The lines.
   *
   * @param reasons by id of a hit, why it stands where it does; empty if nobody asked
   */
  static String of(SearchResponse response, int page, int size, Map<String, List<Reason>> reasons) {
    StringBuilder lines = new StringBuilder();
    if (response.total() == 0) {
      lines.append(Say.that("Không tìm thấy văn bản nào cho \"%s\"", response.query()));
    } else {
      lines.append(Say.that("%s kết quả", number("%,d", response.total())));
    }
    if (!response.interpretation().numbers().isEmpty()) {
      String numbers = String.join(", ", response.interpretation().numbers());
      lines.append(Say.that("; hiểu là số %s", numbers));
    }
    lines.append('\n');
    int rank = (page - 1) * size;
    for (HitView hit : response.hits()) {
      rank++;
      lines.append(String.format(Locale.ROOT, "\n%3d. %s\n", rank, heading(hit)));
      lines.append("     ").append(facts(hit)).append('\n');
      hit.snippets().forEach(s -> lines.append("     … ").append(plain(s)).append('\n'));
      reasons.getOrDefault(hit.id(), List.of()).forEach(reason -> lines.append(line(reason)));
    }
    return lines.toString().stripTrailing();
  }

  /** {@code + 2,1 điểm từ của câu hỏi cùng nằm trong một đoạn (0,92)}. */
  private static String line(Reason reason) {
    if (reason.points() == 0) {
      return "     " + Say.that("vì %s", reason.said()) + '\n';
    }
    return Say.that(
        "     %8s điểm  %s (%s)\n",
        number("%+.1f", reason.points()), reason.said(), number("%.2f", reason.value()));
  }

  /** As one writes it in the language of the process: {@code 1.234} or {@code 1,234}. */
  private static String number(String format, Object number) {
    return String.format(Language.ofProcess().locale(), format, number);
  }

  private static String heading(HitView hit) {
    return hit.number().isEmpty() ? hit.title() : hit.number() + "  " + hit.title();
  }

  private static String facts(HitView hit) {
    String date =
        hit.dateDocument().isEmpty()
            ? hit.datePublication().lines().map(t -> t.split("T", 2)[0]).findFirst().orElse("")
            : hit.dateDocument();
    return Stream.of(hit.issuer(), date, hit.source(), hit.url())
        .filter(fact -> !fact.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** Snippets come as HTML; a terminal shows the text. */
  private static String plain(String html) {
    return html.replaceAll("</?mark>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
