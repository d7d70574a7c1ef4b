package vn.vankien.search.query;

import java.util.Locale;
import java.util.Optional;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.DocumentType;
import vn.vankien.document.IssuingBody;
import vn.vankien.document.Metadata;
import vn.vankien.index.Hit;

/** Hits and documents in the words of the JSON contract. */
final class Views {

  private Views() {}

  static SearchResponse.HitView hit(Hit hit) {
    Metadata metadata = hit.metadata();
    return new SearchResponse.HitView(
        hit.id(),
        kind(metadata),
        hit.held(),
        number(metadata),
        metadata.title(),
        type(metadata),
        typeName(metadata),
        issuer(metadata),
        text(metadata.dateDocument()),
        text(metadata.datePublication()),
        metadata.source().orElse(hit.sourceId()),
        hit.legalForce(),
        hit.url(),
        hit.score(),
        hit.snippets().stream().map(Views::html).toList(),
        hit.copies());
  }

  /** Escapes the text first and marks second, so that no text can become markup. */
  private static String html(Hit.Snippet snippet) {
    StringBuilder html = new StringBuilder();
    for (Hit.Snippet.Run run : snippet.runs()) {
      String text = escape(run.text());
      html.append(run.matched() ? "<mark>" + text + "</mark>" : text);
    }
    return html.toString().strip();
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(Character.isWhitespace(c) ? ' ' : c);
      }
    }
    return escaped.toString();
  }

  static String kind(Metadata metadata) {
    return metadata.kind().name().toLowerCase(Locale.ROOT);
  }

  static String number(Metadata metadata) {
    return metadata.number().map(DocumentNumber::toString).orElse("");
  }

  static String type(Metadata metadata) {
    return metadata.type().map(DocumentType::code).orElse("");
  }

  static String typeName(Metadata metadata) {
    return metadata.type().map(DocumentType::vietnamese).orElse("");
  }

  static String issuer(Metadata metadata) {
    return metadata
        .issuer()
        .map((IssuingBody body) -> body.name().isEmpty() ? body.code() : body.name())
        .orElse("");
  }

  static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }
}
