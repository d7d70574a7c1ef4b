package vn.vankien.citation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vankien.document.Designation;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.IssuingBody;

/**
 * A text names a document in full once, and shortly from then on: what it says once holds for all.
 */
final class Echoes {

  private static final String[] INTRODUCTIONS = {
    "goi tat la", "goi la", "goi chung la", "viet tat la", "goi tat"
  };

  private Echoes() {}

  /** Fills each citation from the ones that name the same document in the same text. */
  static void share(FoldedText text, List<Draft> drafts) {
    Map<String, Draft> bySerial = new HashMap<>();
    Map<String, Draft> introduced = new HashMap<>();
    for (Draft draft : drafts) {
      if (draft.form == Draft.Form.OWN || draft.designation.serial().isEmpty()) {
        continue;
      }
      if (draft.hasSymbol()) {
        bySerial.merge(key(draft), draft, Echoes::richer);
      }
    }
    for (Draft draft : drafts) {
      if (draft.designation.serial().isEmpty()) {
        continue;
      }
      String key = key(draft);
      if (draft.form == Draft.Form.SHORT) {
        Draft full = bySerial.get(key);
        Draft antecedent = introduced.get(key);
        if (antecedent == null
            && full != null
            && full.start < draft.start
            && isIntroduced(text, draft)) {
          introduced.put(key, full);
          antecedent = full;
        }
        if (antecedent != null) {
          draft.form = Draft.Form.BACK_REFERENCE;
          draft.other = Optional.of(antecedent);
        }
      }
    }
    Map<String, Draft> best = new HashMap<>(bySerial);
    for (Draft draft : drafts) {
      if (draft.designation.serial().isEmpty() || draft.form == Draft.Form.OWN) {
        continue;
      }
      Draft source = best.get(key(draft));
      if (source != null && source != draft && agree(draft.designation, source.designation)) {
        draft.designation = filled(draft.designation, source.designation);
      }
    }
  }

  private static String key(Draft draft) {
    // Quy định and Quyết định share a counter, and a symbol that writers confuse
    String code = draft.code.equals("QĐi") ? "QĐ" : draft.code;
    return code + ' ' + draft.designation.serial();
  }

  private static Draft richer(Draft one, Draft other) {
    return facts(other.designation) > facts(one.designation) ? other : one;
  }

  private static int facts(Designation said) {
    return (said.date().isPresent() ? 4 : 0)
        + (said.title().isPresent() ? 2 : 0)
        + (said.issuer().map(body -> !body.name().isEmpty()).orElse(false) ? 1 : 0);
  }

  /** Whether nothing that both say differs. */
  private static boolean agree(Designation one, Designation other) {
    boolean numbers =
        one.number().isEmpty() || other.number().isEmpty() || one.number().equals(other.number());
    boolean dates =
        one.date().isEmpty() || other.date().isEmpty() || one.date().equals(other.date());
    boolean years =
        one.knownYear().isEmpty()
            || other.knownYear().isEmpty()
            || one.knownYear().equals(other.knownYear());
    boolean terms =
        one.term().isEmpty() || other.term().isEmpty() || one.term().equals(other.term());
    boolean codes = code(one).isEmpty() || code(other).isEmpty() || code(one).equals(code(other));
    return numbers && dates && years && terms && codes;
  }

  private static String code(Designation said) {
    return said.issuer().map(IssuingBody::code).orElse("");
  }

  /** What the one leaves open, as the other says it. */
  static Designation filled(Designation said, Designation by) {
    Designation filled = said;
    if (filled.issuer().isEmpty()
        || (filled.issuer().get().name().isEmpty() && code(filled).equals(code(by)))) {
      filled = filled.withIssuer(by.issuer().isPresent() ? by.issuer() : filled.issuer());
    }
    if (filled.date().isEmpty() && filled.year().isEmpty()) {
      filled = filled.withDate(by.date()).withYear(by.year());
    }
    if (filled.term().isEmpty()) {
      filled = filled.withTerm(by.term());
    }
    if (filled.title().isEmpty()) {
      filled = filled.withTitle(by.title());
    }
    Optional<DocumentNumber> number = by.number();
    if (filled.number().isEmpty()
        && number.isPresent()
        && number.get().serial().equals(filled.serial())) {
      filled = filled.withNumber(number);
    }
    return filled;
  }

  private static boolean isIntroduced(FoldedText text, Draft draft) {
    int k = text.skipSpaceBack(draft.start);
    while (k > 0
        && (text.at(k - 1) == '"' || text.at(k - 1) == '\u201C' || text.at(k - 1) == ':')) {
      k = text.skipSpaceBack(k - 1);
    }
    for (String words : INTRODUCTIONS) {
      if (text.matchBack(k, words) >= 0) {
        return true;
      }
    }
    return false;
  }
}
