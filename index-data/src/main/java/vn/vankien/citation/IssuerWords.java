package vn.vankien.citation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vankien.document.IssuingBody;

/** Reads the names of issuing bodies in running text: {@code Ban Thường vụ Thành ủy Hải Phòng}. */
final class IssuerWords {

  /** A body and where its name stands. */
  record Found(IssuingBody body, int start, int end) {}

  private record Name(String folded, IssuingBody body) {}

  private static final Map<Character, List<Name>> BY_FIRST = new HashMap<>();
  private static final Map<Character, List<Name>> BY_LAST = new HashMap<>();

  static {
    IssuerTable.names()
        .forEach(
            (folded, body) -> {
              Name name = new Name(folded, body);
              BY_FIRST.computeIfAbsent(folded.charAt(0), c -> new ArrayList<>()).add(name);
              BY_LAST
                  .computeIfAbsent(folded.charAt(folded.length() - 1), c -> new ArrayList<>())
                  .add(name);
            });
    Comparator<Name> longestFirst = Comparator.comparingInt((Name name) -> -name.folded().length());
    BY_FIRST.values().forEach(names -> names.sort(longestFirst));
    BY_LAST.values().forEach(names -> names.sort(longestFirst));
  }

  private static final int MOST_PLACE_WORDS = 4;

  private IssuerWords() {}

  /** The longest name that starts here; a committee's goes on with its province. */
  static Optional<Found> readAt(FoldedText text, int i) {
    for (Name name : BY_FIRST.getOrDefault(text.at(i), List.of())) {
      int end = text.matchWord(i, name.folded());
      if (end < 0 || isOtherWord(text, name, i, end)) {
        continue;
      }
      IssuingBody body = name.body();
      if (IssuerTable.isLocal(body.code())) {
        int placed = placeEnd(text, end);
        return Optional.of(
            new Found(new IssuingBody(body.code(), clean(text.substring(i, placed))), i, placed));
      }
      return Optional.of(new Found(body, i, end));
    }
    return Optional.empty();
  }

  /** An abbreviation stands in capitals: TƯ is a body, "từ" is not. */
  private static boolean isOtherWord(FoldedText text, Name name, int start, int end) {
    return name.folded().indexOf(' ') < 0 && !(text.isUpperAt(start) && text.isUpperAt(end - 1));
  }

  /** The longest name that ends here; a committee's with its province. */
  static Optional<Found> readBack(FoldedText text, int end) {
    int province = Provinces.startBack(text, end);
    if (province > 0) {
      int before = text.skipBlanksBack(province);
      for (String kind : new String[] {"tinh", "thanh pho"}) {
        int at = text.matchBack(before, kind);
        before = at > 0 && text.startsWord(at) ? text.skipBlanksBack(at) : before;
      }
      Optional<Found> committee =
          nameBack(text, before).filter(found -> IssuerTable.isLocal(found.body().code()));
      if (committee.isPresent()) {
        String code = committee.get().body().code();
        int start = committee.get().start();
        String name = clean(text.substring(start, end));
        return Optional.of(new Found(new IssuingBody(code, name), start, end));
      }
    }
    return nameBack(text, end);
  }

  private static Optional<Found> nameBack(FoldedText text, int end) {
    for (Name name : BY_LAST.getOrDefault(text.at(end - 1), List.of())) {
      int start = text.matchBack(end, name.folded());
      if (start >= 0 && text.startsWord(start) && !isOtherWord(text, name, start, end)) {
        return Optional.of(new Found(name.body(), start, end));
      }
    }
    return Optional.empty();
  }

  /**
   * After {@code tỉnh}, {@code thành phố} or nothing, the province, or the capitalised words that
   * name another place.
   */
  static int placeEnd(FoldedText text, int i) {
    int k = text.skipBlanks(i);
    for (String kind : new String[] {"tinh", "thanh pho", "tp", "huyen", "quan", "xa", "phuong"}) {
      int end = text.matchWord(k, kind);
      if (end >= 0) {
        k = text.skipBlanks(text.at(end) == '.' ? end + 1 : end);
        break;
      }
    }
    int known = Provinces.endAt(text, k);
    if (known >= 0) {
      return known;
    }
    int end = i;
    for (int n = 0; n < MOST_PLACE_WORDS && text.isUpperAt(k); n++) {
      int wordEnd = k;
      while (text.isLetterAt(wordEnd)) {
        wordEnd++;
      }
      // a word in capitals alone is an abbreviation, another body
      if (wordEnd - k > 1 && text.isUpperAt(k + 1) && n > 0) {
        break;
      }
      end = wordEnd;
      k = text.skipBlanks(wordEnd);
      if (k == wordEnd) {
        break;
      }
    }
    return end;
  }

  private static String clean(String name) {
    return name.replaceAll("\\s+", " ").strip();
  }
}
