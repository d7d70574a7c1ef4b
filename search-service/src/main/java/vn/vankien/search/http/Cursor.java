package vn.vankien.search.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import vn.vankien.index.SearchRequest;
import vn.vankien.language.Language;

/**
 * Where the next page of an answer begins. A cursor holds for one question and one commit of the
 * index, so that whoever follows it to the end sees every hit once.
 */
final class Cursor {

  private Cursor() {}

  /** The cursor after this page, or empty if it is the last that can be seen. */
  static String next(Question question, long total, long generation) {
    long seen = (long) question.page() * question.size();
    if (seen >= total || seen + question.size() > SearchRequest.MAX_DEPTH) {
      return "";
    }
    String place = generation + ":" + (question.page() + 1) + ":" + fingerprint(question);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
  }

  /** The question at the place that the cursor names. */
  static Question read(String cursor, Question question, long generation) {
    try {
      String[] place = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(":", -1);
      int page = Integer.parseInt(place[1]);
      boolean holds =
          place.length == 3
              && Long.parseLong(place[0]) == generation
              && place[2].equals(fingerprint(question))
              && page >= 1
              && (long) page * question.size() <= SearchRequest.MAX_DEPTH;
      if (holds) {
        return question.at(page);
      }
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notOurs) {
      // told below, like a cursor that has expired
    }
    throw new Refusal(ProblemType.BAD_CURSOR);
  }

  private static String fingerprint(Question question) {
    return EntityTag.fingerprint(question.at(1).in(Language.VI).link().getBytes(UTF_8));
  }
}
