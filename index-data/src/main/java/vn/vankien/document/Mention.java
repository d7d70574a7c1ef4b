package vn.vankien.document;

import java.util.Optional;

/**
 * What all citations have: a place, what is said there, and what it leads to.
 *
 * @param matchedText the words under {@code span}, as they stand in the text
 * @param designation what the text says of the cited document, here and nearby
 * @param relation of the citing text to the cited document
 * @param sentence around the span: the evidence
 * @param provision the pin cite, the place inside the cited document
 */
public record Mention(
    Span span,
    String matchedText,
    Designation designation,
    RelationKind relation,
    Span sentence,
    Optional<PinCite> provision,
    Resolution resolution) {

  public Mention {
    if (matchedText.length() != span.end() - span.start()) {
      throw new IllegalArgumentException("span " + span + " does not cover: " + matchedText);
    }
    if (sentence.start() > span.start() || sentence.end() < span.end()) {
      throw new IllegalArgumentException("sentence " + sentence + " without its span: " + span);
    }
  }

  /** The same place, saying something else. */
  public Mention with(Designation other) {
    return new Mention(span, matchedText, other, relation, sentence, provision, resolution);
  }

  /** The same place, leading elsewhere. */
  public Mention with(Resolution other) {
    return new Mention(span, matchedText, designation, relation, sentence, provision, other);
  }
}
