package vn.vankien.search.http;

import vn.vankien.language.Language;

/**
 * What every page has around its content.
 *
 * @param title of the page, without our name
 * @param q what stands in the search box
 * @param here the page's own URL in Vietnamese
 * @param there the same page in English
 * @param assets where the style sheet and the mark are
 */
record Frame(Texts texts, String title, String q, String here, String there, Assets.Links assets) {

  String say(String key, Object... facts) {
    return texts.say(key, facts);
  }

  Language language() {
    return texts.language();
  }

  boolean english() {
    return language() == Language.EN;
  }

  /** The first page, in the language of this one. */
  String home() {
    return english() ? "/?lang=en" : "/";
  }

  /** A link that searches for {@code words} in the language of this page. */
  String search(String words) {
    return Question.of(words, language()).link();
  }

  String document(String id) {
    return DocumentPage.link(id, language());
  }

  String work(String id) {
    return WorkPage.link(id, language());
  }

  /** A path of ours with a query, in the language of this page. */
  String link(String path, String query) {
    String language = english() ? "lang=en" : "";
    String both = query.isEmpty() || language.isEmpty() ? query + language : query + '&' + language;
    return both.isEmpty() ? path : path + '?' + both;
  }
}
