package vn.vankien.search;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vankien.language.Say;
import vn.vankien.search.query.CitedResponse;
import vn.vankien.search.query.GovernResponse;
import vn.vankien.search.query.GovernResponse.Answer;
import vn.vankien.search.query.GovernResponse.Proof;

/** Works as lines for a terminal. */
final class WorkListing {

  private static final Map<String, String> FORCE =
      Map.of(
          "inForce", "đang thực hiện",
          "amended", "đã sửa đổi",
          "replaced", "đã bị thay thế",
          "repealed", "đã bãi bỏ",
          "unknown", "chưa rõ hiệu lực");

  private WorkListing() {}

  static String of(GovernResponse response) {
    if (response.answers().isEmpty()) {
      return Say.that("Không tìm thấy văn bản nào cho \"%s\"", response.question());
    }
    StringBuilder lines = new StringBuilder();
    int rank = 0;
    for (Answer answer : response.answers()) {
      rank++;
      lines.append(rank == 1 ? "" : "\n").append(rank).append(". ").append(heading(answer));
      answer.evidence().stream().limit(2).forEach(proof -> lines.append(line(proof)));
    }
    return lines.toString().stripTrailing();
  }

  static String of(CitedResponse response) {
    if (response.works().isEmpty()) {
      return Say.that("Chưa biết văn bản nào mang số %s", response.number());
    }
    StringBuilder lines = new StringBuilder();
    for (CitedResponse.CitedWork cited : response.works()) {
      lines.append(lines.isEmpty() ? "" : "\n").append(heading(cited.work()));
      lines.append("   ").append(Say.that("Viện dẫn: %d", cited.cites().size())).append('\n');
      cited
          .cites()
          .forEach(
              to ->
                  lines
                      .append("   → ")
                      .append(to.number())
                      .append("  ")
                      .append(to.relation())
                      .append('\n'));
      lines
          .append("   ")
          .append(Say.that("Được viện dẫn: %d", cited.citedBy().size()))
          .append('\n');
      cited.citedBy().forEach(proof -> lines.append(line(proof)));
    }
    return lines.toString().stripTrailing();
  }

  private static String heading(Answer answer) {
    String facts =
        Stream.of(answer.issuer(), answer.date(), force(answer))
            .filter(fact -> !fact.isEmpty())
            .collect(Collectors.joining(" · "));
    String replaced =
        answer.replacedBy().isEmpty()
            ? ""
            : "   " + Say.that("Thay bằng: %s", answer.replacedBy()) + '\n';
    return answer.number() + "  " + answer.title() + "\n   " + facts + '\n' + replaced;
  }

  private static String force(Answer answer) {
    String word = FORCE.getOrDefault(answer.legalForce(), "");
    return Say.plain(word);
  }

  private static String line(Proof proof) {
    String from =
        Stream.of(proof.title(), proof.date())
            .filter(fact -> !fact.isEmpty())
            .collect(Collectors.joining(", "));
    return "   “" + proof.sentence() + "”\n      " + from + '\n';
  }
}
