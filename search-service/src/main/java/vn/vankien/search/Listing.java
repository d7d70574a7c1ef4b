package vn.vankien.search;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vankien.search.query.SearchResponse;
import vn.vankien.search.query.SearchResponse.HitView;

/** Hits as lines for a terminal. */
final class Listing {

  private Listing() {}

  static String of(SearchResponse response, int page, int size) {
    StringBuilder lines = new StringBuilder();
    if (response.total() == 0) {
      lines.append("Không tìm thấy văn bản nào cho \"").append(response.query()).append('"');
    } else {
      lines.append(String.format(Locale.ROOT, "%,d kết quả", response.total()).replace(',', '.'));
    }
    if (!response.interpretation().numbers().isEmpty()) {
      lines.append("; hiểu là số ").append(String.join(", ", response.interpretation().numbers()));
    }
    lines.append('\n');
    int rank = (page - 1) * size;
    for (HitView hit : response.hits()) {
      rank++;
      lines.append(String.format(Locale.ROOT, "\n%3d. %s\n", rank, heading(hit)));
      lines.append("     ").append(facts(hit)).append('\n');
      hit.snippets().forEach(s -> lines.append("     … ").append(plain(s)).append('\n'));
    }
    return lines.toString().stripTrailing();
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
