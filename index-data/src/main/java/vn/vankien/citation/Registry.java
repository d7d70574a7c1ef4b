package vn.vankien.citation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.DocumentType;
import vn.vankien.document.IssuingBody;
import vn.vankien.document.Term;
import vn.vankien.document.Work;

/** The works that we know of, by number. Immutable; {@link #with} makes a larger one. */
public final class Registry {

  private static final Registry BUNDLED = new Registry(read());

  private final Map<String, Work> byId = new LinkedHashMap<>();
  private final Map<String, List<Work>> bySerial = new HashMap<>();

  private Registry(Collection<Work> works) {
    for (Work work : works) {
      byId.put(work.id(), work);
    }
    for (Work work : byId.values()) {
      bySerial.computeIfAbsent(serialKey(work.number()), key -> new ArrayList<>()).add(work);
    }
  }

  /** The works of {@code works.tsv}. */
  public static Registry bundled() {
    return BUNDLED;
  }

  /** This registry and more works, which replace those of the same id. */
  public Registry with(Collection<Work> more) {
    List<Work> all = new ArrayList<>(byId.values());
    all.addAll(more);
    return new Registry(all);
  }

  public Optional<Work> work(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public Collection<Work> works() {
    return List.copyOf(byId.values());
  }

  /** The works that bear this number, of every year; QĐ and QĐi are one code here. */
  public List<Work> bearing(DocumentNumber number) {
    return bySerial.getOrDefault(serialKey(number), List.of()).stream()
        .filter(work -> symbolKey(work.number()).equals(symbolKey(number)))
        .toList();
  }

  /** The works with this serial and type code, of every issuer. */
  public List<Work> withSerial(String serial, String code) {
    return bySerial.getOrDefault(serial + ' ' + codeKey(code), List.of());
  }

  private static String serialKey(DocumentNumber number) {
    return number.serial() + ' ' + codeKey(code(number));
  }

  /** The type's code in a symbol: {@code NQ} of {@code NQ/TW}, {@code NĐ} of {@code NĐ-CP}. */
  static String code(DocumentNumber number) {
    String symbol = number.symbol();
    int end = 0;
    while (end < symbol.length() && Character.isLetter(symbol.charAt(end))) {
      end++;
    }
    return symbol.substring(0, end);
  }

  private static String codeKey(String code) {
    return code.equals("QĐi") ? "QĐ" : code;
  }

  private static String symbolKey(DocumentNumber number) {
    return number.year() + number.symbol().replace("QĐi", "QĐ");
  }

  private static List<Work> read() {
    List<Work> works = new ArrayList<>();
    for (Map<String, String> row : DataFile.read("works.tsv")) {
      DocumentNumber number = NumberGrammar.read(row.get("number")).orElseThrow();
      String when = row.get("date");
      Optional<LocalDate> date =
          when.length() == 10 ? Optional.of(LocalDate.parse(when)) : Optional.empty();
      OptionalInt year =
          when.length() == 4 ? OptionalInt.of(Integer.parseInt(when)) : OptionalInt.empty();
      Optional<Term> term = Plenums.term(row.get("term"));
      String symbol = number.symbol();
      String code = symbol.substring(symbol.indexOf('/') + 1);
      works.add(
          new Work(
              WorkIds.id(number, row.get("place"), date, year, term),
              number,
              Optional.of(DocumentType.valueOf(row.get("type"))),
              Optional.of(new IssuingBody(code, row.get("issuer"))),
              date,
              year,
              term,
              row.get("title")));
    }
    return works;
  }
}
