package vn.vankien.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankien.citation.QueryNumbers;
import vn.vankien.document.Designation;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.DocumentType;
import vn.vankien.document.Span;

/** Takes a question apart: numbers in any spelling, phrases in quotation marks, and words. */
final class QueryInterpreter {

  private static final Pattern QUOTED = Pattern.compile("[\"“”]([^\"“”]*)[\"“”]");

  Understood interpret(String query) {
    List<DocumentNumber> numbers = new ArrayList<>();
    List<Understood.ShortNumber> shortNumbers = new ArrayList<>();
    List<Span> taken = new ArrayList<>();
    for (QueryNumbers.Match match : QueryNumbers.read(query)) {
      Designation named = match.designation();
      Optional<DocumentNumber> number = named.number();
      Optional<DocumentType> type = named.type();
      if (number.isPresent()) {
        numbers.add(number.get());
        taken.add(match.span());
      } else if (type.isPresent() && !named.serial().isEmpty()) {
        shortNumbers.add(new Understood.ShortNumber(type.get(), named.serial()));
        taken.add(match.span());
      }
    }
    List<String> phrases = new ArrayList<>();
    String rest = phrases(without(query, taken), phrases);
    return new Understood(numbers, shortNumbers, rest, phrases);
  }

  private static String without(String query, List<Span> taken) {
    StringBuilder rest = new StringBuilder();
    int at = 0;
    for (Span span : taken) {
      rest.append(query, at, span.start()).append(' ');
      at = span.end();
    }
    return rest.append(query, at, query.length()).toString();
  }

  /** Moves what stands in quotation marks out of {@code query}; a lone mark is only punctuation. */
  private static String phrases(String query, List<String> phrases) {
    Matcher quoted = QUOTED.matcher(query);
    StringBuilder rest = new StringBuilder();
    while (quoted.find()) {
      if (!quoted.group(1).isBlank()) {
        phrases.add(quoted.group(1).strip());
      }
      quoted.appendReplacement(rest, " ");
    }
    return quoted.appendTail(rest).toString().strip().replaceAll("\\s+", " ");
  }
}
