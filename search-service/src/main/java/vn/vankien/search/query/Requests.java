package vn.vankien.search.query;

import java.util.Optional;
import java.util.Set;
import vn.vankien.index.Schema;
import vn.vankien.index.SearchRequest;
import vn.vankien.language.Say;
import vn.vankien.search.query.BadQueryException.Problem;

/** Refuses what would cost much and help nobody, in words that help. */
final class Requests {

  private Requests() {}

  /** The same request without what it says of one facet; of time altogether, for years. */
  static SearchRequest without(String facet, SearchRequest request) {
    boolean time = facet.equals(Schema.YEAR_FACET);
    return new SearchRequest(
        request.query(),
        facet.equals(Schema.TYPE_FACET) ? Set.of() : request.types(),
        facet.equals(Schema.ISSUER_FACET) ? Set.of() : request.issuers(),
        time ? Set.of() : request.years(),
        facet.equals(Schema.SOURCE_FACET) ? Set.of() : request.sources(),
        facet.equals(Schema.KIND_FACET) ? Set.of() : request.kinds(),
        facet.equals(Schema.FORCE) ? Set.of() : request.forces(),
        time ? Optional.empty() : request.from(),
        time ? Optional.empty() : request.until(),
        request.sort(),
        request.page(),
        request.size());
  }

  static void check(SearchRequest request) {
    int length = request.query().length();
    if (length > SearchRequest.MAX_QUERY_LENGTH) {
      throw new BadQueryException(
          Problem.TOO_LONG,
          Say.that(
              "Câu hỏi dài %d ký tự, vượt quá %d: hãy rút gọn còn một câu hoặc một tên văn bản",
              length, SearchRequest.MAX_QUERY_LENGTH));
    }
    if (request.size() < 1 || request.size() > SearchRequest.MAX_SIZE) {
      throw new BadQueryException(
          Problem.BAD_SIZE,
          Say.that(
              "Số kết quả mỗi trang phải từ 1 đến %d, không phải %d",
              SearchRequest.MAX_SIZE, request.size()));
    }
    if (request.page() < 1) {
      throw new BadQueryException(
          Problem.BAD_PAGE, Say.that("Trang phải từ 1 trở lên, không phải %d", request.page()));
    }
    if ((long) request.page() * request.size() > SearchRequest.MAX_DEPTH) {
      throw new BadQueryException(
          Problem.TOO_DEEP,
          Say.that(
              "Chỉ xem được %d kết quả đầu: hãy thu hẹp câu hỏi bằng loại văn bản, cơ quan hoặc thời gian",
              SearchRequest.MAX_DEPTH));
    }
    if (request.from().isPresent()
        && request.until().isPresent()
        && request.from().get().isAfter(request.until().get())) {
      throw new BadQueryException(
          Problem.BAD_PERIOD,
          Say.that(
              "Ngày bắt đầu %s sau ngày kết thúc %s", request.from().get(), request.until().get()));
    }
  }
}
