package vn.vankien.search.query;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.vankien.document.DocumentType;
import vn.vankien.index.Schema;
import vn.vankien.language.Say;
import vn.vankien.search.query.BadQueryException.Problem;

/** Types as readers write them: {@code NQ}, {@code nghị quyết}, {@code nghi quyet}. */
final class Types {

  private Types() {}

  /** The types that {@code word} may mean; {@code QĐ} means two. */
  static List<DocumentType> read(String word) {
    String folded = Schema.issuerKey(word.strip());
    return Stream.of(DocumentType.values())
        .filter(
            type ->
                Schema.issuerKey(type.code()).equals(folded)
                    || Schema.issuerKey(type.vietnamese()).equals(folded))
        .toList();
  }

  /** The names, as facets show them, of all types in {@code words}. */
  static Set<String> names(Set<String> words) {
    Set<String> names = new TreeSet<>();
    for (String word : words) {
      List<DocumentType> types = read(word);
      if (types.isEmpty()) {
        throw new BadQueryException(
            Problem.UNKNOWN_TYPE,
            Say.that(
                "Không có loại văn bản \"%s\": hãy dùng NQ, KL, CT, QĐ, HD … hoặc tên đầy đủ",
                word));
      }
      types.forEach(type -> names.add(type.vietnamese()));
    }
    return names;
  }
}
