package vn.vankien.search.query;

import java.util.List;

/**
 * What we understood of a question, shown to the reader so that he can object.
 *
 * @param numbers canonical numbers: {@code 18-NQ/TW}
 * @param types codes of types named beside a number or as limits
 * @param issuers names of bodies
 * @param from ISO day, or empty
 * @param until ISO day, or empty
 * @param text the words that remain to be searched
 * @param didYouMean a better spelling of the question, or empty
 */
public record Interpretation(
    List<String> numbers,
    List<String> types,
    List<String> issuers,
    String from,
    String until,
    String text,
    String didYouMean) {

  public Interpretation {
    numbers = List.copyOf(numbers);
    types = List.copyOf(types);
    issuers = List.copyOf(issuers);
  }
}
