package vn.vankien.citation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import vn.vankien.document.Designation;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.Evidence;
import vn.vankien.document.IssuingBody;
import vn.vankien.document.RelationKind;
import vn.vankien.document.Work;
import vn.vankien.document.WorkEntry;

/** Counts what the evidence says of one work, and chooses the best of it. */
final class Facts {

  /** The work's own text speaks louder than reports. */
  private static final int OWN_VOICE = 20;

  private final List<Evidence> evidence;

  Facts(List<Evidence> evidence) {
    this.evidence = evidence;
  }

  Optional<String> heldAs() {
    return evidence.stream()
        .filter(Evidence::isOwnText)
        .map(Evidence::documentId)
        .min(Comparator.naturalOrder());
  }

  List<WorkEntry.Tally> titles() {
    return tally(Designation::title);
  }

  List<WorkEntry.Tally> issuers() {
    return tally(said -> said.issuer().map(IssuingBody::name).filter(name -> !name.isEmpty()));
  }

  List<WorkEntry.Tally> dates() {
    return tally(said -> said.date().map(LocalDate::toString));
  }

  private List<WorkEntry.Tally> tally(Function<Designation, Optional<String>> fact) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Evidence said : evidence) {
      fact.apply(said.said())
          .ifPresent(value -> counts.merge(value, said.isOwnText() ? OWN_VOICE : 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .map(entry -> new WorkEntry.Tally(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingInt((WorkEntry.Tally tally) -> -tally.count())
                .thenComparing(WorkEntry.Tally::value))
        .toList();
  }

  Map<RelationKind, Integer> relations() {
    Map<RelationKind, Integer> counts = new EnumMap<>(RelationKind.class);
    for (Evidence said : evidence) {
      said.relation().ifPresent(kind -> counts.merge(kind, 1, Integer::sum));
    }
    return counts;
  }

  /** The registry's word first, then the most frequent. */
  Work work(String id, Optional<Work> registered) {
    if (registered.isPresent()) {
      Work known = registered.get();
      return known.title().isEmpty() ? retitled(known) : known;
    }
    DocumentNumber number =
        evidence.stream()
            .map(Evidence::said)
            .flatMap(said -> said.number().stream())
            .findFirst()
            .orElseGet(() -> fromId(id));
    Optional<LocalDate> date = dateOf(id);
    return new Work(
        id,
        number,
        evidence.stream().flatMap(said -> said.said().type().stream()).findFirst(),
        issuer(),
        date,
        yearOf(id, number),
        date.isPresent() ? date.flatMap(Plenums::termOn) : WorkIds.term(id),
        title());
  }

  private Work retitled(Work known) {
    return new Work(
        known.id(),
        known.number(),
        known.type(),
        known.issuer(),
        known.date(),
        known.year(),
        known.term(),
        title());
  }

  private String title() {
    return titles().stream().map(WorkEntry.Tally::value).findFirst().orElse("");
  }

  private Optional<IssuingBody> issuer() {
    Optional<String> name = issuers().stream().map(WorkEntry.Tally::value).findFirst();
    return evidence.stream()
        .flatMap(said -> said.said().issuer().stream())
        .filter(body -> name.isEmpty() || name.get().equals(body.name()))
        .findFirst();
  }

  private static Optional<LocalDate> dateOf(String id) {
    String time = id.substring(id.lastIndexOf('/') + 1);
    return time.matches("\\d{4}-\\d\\d-\\d\\d")
        ? Optional.of(LocalDate.parse(time))
        : Optional.empty();
  }

  private static OptionalInt yearOf(String id, DocumentNumber number) {
    String time = id.substring(id.lastIndexOf('/') + 1);
    return time.matches("\\d{4}") ? OptionalInt.of(Integer.parseInt(time)) : number.year();
  }

  /** A work that is only ever named by its plenum: its id still spells its number. */
  private static DocumentNumber fromId(String id) {
    String slug = id.substring(id.indexOf('/') + 1, id.lastIndexOf('/'));
    int dot = slug.indexOf('.');
    String number = dot < 0 ? slug : slug.substring(0, dot);
    return NumberGrammar.read(number)
        .orElseThrow(() -> new IllegalArgumentException("no number in work id: " + id));
  }
}
