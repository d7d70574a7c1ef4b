package vn.vankien.search.http;

import vn.vankien.language.Language;

/**
 * A problem in words, RFC 9457.
 *
 * @param type {@code urn:vankien:problem:} and a code that does not change
 * @param title the same for every problem of the type
 * @param status of the response
 * @param detail one sentence about this very request, and what to do
 */
record Problem(String type, String title, int status, String detail) {

  static Problem of(ProblemType type, Language language, Object... facts) {
    Texts texts = Texts.in(language);
    String key = "problem." + type.code();
    return new Problem(
        "urn:vankien:problem:" + type.code(),
        texts.say(key + ".title"),
        type.status().value(),
        texts.say(key + ".detail", facts));
  }
}
