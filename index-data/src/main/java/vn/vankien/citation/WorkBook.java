package vn.vankien.citation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.vankien.document.Evidence;
import vn.vankien.document.Work;
import vn.vankien.document.WorkEntry;

/**
 * The works, built and merged from the registry, our own texts and what others say of them. The
 * same evidence in any order gives the same book.
 */
public final class WorkBook {

  /** A work keeps this many sentences; counts go on. */
  private static final int MOST_EVIDENCE = 60;

  private final Registry registry;
  private final Map<String, List<Evidence>> byWork = new TreeMap<>();

  public WorkBook(Registry registry) {
    this.registry = registry;
  }

  /** Adds one sentence, such as an index has stored it. */
  public void add(Evidence evidence) {
    byWork.computeIfAbsent(evidence.work(), id -> new ArrayList<>()).add(evidence);
  }

  /** Every work that the registry or any evidence knows, in the order of ids. */
  public Collection<WorkEntry> entries() {
    Map<String, List<Evidence>> merged = merged();
    Map<String, WorkEntry> entries = new TreeMap<>();
    for (Work work : registry.works()) {
      entries.put(work.id(), entry(work.id(), merged.getOrDefault(work.id(), List.of())));
    }
    for (Map.Entry<String, List<Evidence>> other : merged.entrySet()) {
      entries.computeIfAbsent(other.getKey(), id -> entry(id, other.getValue()));
    }
    return List.copyOf(entries.values());
  }

  /** One work; empty if neither the registry nor any evidence knows it. */
  public Optional<WorkEntry> entry(String id) {
    List<Evidence> evidence = merged().getOrDefault(id, List.of());
    return evidence.isEmpty() && registry.work(id).isEmpty()
        ? Optional.empty()
        : Optional.of(entry(id, evidence));
  }

  /**
   * An id that ends in a year or a term joins the one work of that number then whose day is known.
   */
  private Map<String, List<Evidence>> merged() {
    Map<String, List<String>> dated = new HashMap<>();
    for (String id : byWork.keySet()) {
      note(dated, id);
    }
    for (Work work : registry.works()) {
      if (!byWork.containsKey(work.id())) {
        note(dated, work.id());
      }
    }
    Map<String, List<Evidence>> merged = new LinkedHashMap<>();
    for (Map.Entry<String, List<Evidence>> entry : byWork.entrySet()) {
      List<String> days = dated.getOrDefault(entry.getKey(), List.of());
      String id = days.size() == 1 ? days.get(0) : entry.getKey();
      merged.computeIfAbsent(id, key -> new ArrayList<>()).addAll(entry.getValue());
    }
    return merged;
  }

  private static void note(Map<String, List<String>> dated, String id) {
    int time = id.lastIndexOf('/') + 1;
    if (id.length() - time == 10 && Character.isDigit(id.charAt(time))) {
      dated.computeIfAbsent(id.substring(0, time + 4), key -> new ArrayList<>()).add(id);
      Plenums.termOn(LocalDate.parse(id.substring(time)))
          .map(term -> id.substring(0, time) + WorkIds.time(term))
          .ifPresent(ofTerm -> dated.computeIfAbsent(ofTerm, key -> new ArrayList<>()).add(id));
    }
  }

  /**
   * The work of which {@code unordered} speaks, whichever of its ids the sentences bear: what an
   * entry kept gives that entry's identity and force again.
   */
  public WorkEntry entry(String id, List<Evidence> unordered) {
    List<Evidence> evidence = new ArrayList<>(unordered);
    evidence.sort(
        Comparator.comparingInt((Evidence said) -> -said.weight())
            .thenComparing(
                said -> said.documentDate().map(day -> -day.toEpochDay()).orElse(Long.MAX_VALUE))
            .thenComparing(Evidence::documentId)
            .thenComparing(Evidence::sentence));
    Facts facts = new Facts(evidence);
    return new WorkEntry(
        facts.work(id, registry.work(id)),
        facts.heldAs(),
        facts.titles(),
        facts.issuers(),
        facts.dates(),
        facts.relations(),
        kept(evidence),
        Force.of(evidence));
  }

  /** The first sentences; the one that decides the force is never left out. */
  private static List<Evidence> kept(List<Evidence> evidence) {
    if (evidence.size() <= MOST_EVIDENCE) {
      return evidence;
    }
    List<Evidence> kept = new ArrayList<>(evidence.subList(0, MOST_EVIDENCE));
    Force.deciding(evidence)
        .map(Force.Deciding::said)
        .filter(said -> !kept.contains(said))
        .ifPresent(said -> kept.set(MOST_EVIDENCE - 1, said));
    return kept;
  }
}
