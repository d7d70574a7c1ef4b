package vn.vankien.citation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import vn.vankien.document.Citation;
import vn.vankien.document.Designation;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.DocumentType;
import vn.vankien.document.IssuingBody;
import vn.vankien.document.Mention;
import vn.vankien.document.Resolution;
import vn.vankien.document.Term;
import vn.vankien.document.Work;

/**
 * Leads citations to works. A number is no identity: it restarts in every term of every committee,
 * so the day, the year, the term, the issuer's words, the title and the words around decide, and
 * where they do not, the candidates are ranked and all are shown.
 */
public final class WorkResolver {

  /** Around a citation, this many characters may speak of what the document is about. */
  private static final int CONTEXT = 350;

  /** A best score this far above the next decides: a third of a title, or seven years. */
  private static final double MARGIN = 0.8;

  private final Registry registry;

  public WorkResolver(Registry registry) {
    this.registry = registry;
  }

  /** The citations of one text, each with what it leads to. */
  public List<Citation> resolve(String text, List<Citation> citations, Setting setting) {
    List<Citation> resolved = new ArrayList<>(citations.size());
    for (Citation citation : citations) {
      int from = Math.max(0, citation.span().start() - CONTEXT);
      int to = Math.min(text.length(), citation.span().end() + CONTEXT);
      Supplier<Set<String>> around = once(() -> TitleMatch.pairs(text.substring(from, to)));
      Resolution resolution = resolve(citation.designation(), around, setting);
      resolved.add(citation.with(completed(citation, resolution)));
    }
    Companions.decide(text, resolved, registry);
    return List.copyOf(resolved);
  }

  /** Most numbers have one bearer, and nobody asks what stands around them. */
  private static Supplier<Set<String>> once(Supplier<Set<String>> read) {
    List<Set<String>> known = new ArrayList<>(1);
    return () -> {
      if (known.isEmpty()) {
        known.add(read.get());
      }
      return known.getFirst();
    };
  }

  /** A designation without a text around it, such as a query's. */
  public Resolution resolve(Designation said) {
    return resolve(said, Set::of, Setting.unknown());
  }

  /**
   * Every known work that a query's number may mean, the newest first: the choice that a reader is
   * shown. A term, a year or a day narrows it.
   */
  public List<Work> lookup(Designation said) {
    if (said.plenum().isPresent() && said.serial().isEmpty()) {
      return resolve(said).works().stream().flatMap(id -> registry.work(id).stream()).toList();
    }
    return candidates(said).stream()
        .filter(work -> agrees(work, said))
        .sorted(
            Comparator.comparing(
                    (Work work) -> work.date().map(LocalDate::toString).orElse(""),
                    Comparator.reverseOrder())
                .thenComparing(Work::id))
        .toList();
  }

  private Mention completed(Citation citation, Resolution resolution) {
    Designation said = citation.designation();
    if (resolution instanceof Resolution.Resolved one && one.works().size() == 1) {
      Optional<Work> work = registry.work(one.works().get(0));
      if (work.isPresent() && said.number().isEmpty() && !said.serial().isEmpty()) {
        said = said.withNumber(work.map(Work::number)).withIssuer(work.flatMap(Work::issuer));
      }
    }
    return citation.mention().with(said).with(resolution);
  }

  private Resolution resolve(Designation said, Supplier<Set<String>> around, Setting setting) {
    if (said.plenum().isPresent() && said.serial().isEmpty()) {
      return ofPlenum(said, around, setting);
    }
    return said.serial().isEmpty() ? new Resolution.Unresolved() : ofNumber(said, around, setting);
  }

  private Resolution ofPlenum(Designation said, Supplier<Set<String>> around, Setting setting) {
    int plenum = said.plenum().getAsInt();
    Optional<Term> term =
        said.term().isPresent()
            ? said.term()
            : setting.bound().flatMap(day -> Plenums.termOfPlenum(plenum, day));
    if (plenum == 0 || term.isEmpty()) {
      return new Resolution.Unresolved();
    }
    String code = said.type().map(DocumentType::code).orElse("NQ");
    List<Scored> candidates = new ArrayList<>();
    for (DocumentNumber number : Plenums.documents(term.get(), plenum)) {
      if (Registry.code(number).equals(code)) {
        Optional<Work> work =
            registry.bearing(number).stream().filter(w -> w.term().equals(term)).findFirst();
        String id =
            work.map(Work::id)
                .orElseGet(
                    () -> WorkIds.id(number, "", Optional.empty(), OptionalInt.empty(), term));
        candidates.add(
            new Scored(id, work.map(w -> Likelihood.byTitle(w, said, around)).orElse(0.0)));
      }
    }
    candidates.sort(BEST_FIRST);
    if (candidates.isEmpty()) {
      return new Resolution.Unresolved();
    }
    boolean decided =
        candidates.size() == 1 || candidates.get(0).score - candidates.get(1).score >= MARGIN;
    // one plenum passes several; without a title the words mean them all
    return decided
        ? new Resolution.Resolved(List.of(candidates.get(0).id))
        : new Resolution.Resolved(ids(candidates));
  }

  private record Scored(String id, double score) {}

  private static final Comparator<Scored> BEST_FIRST =
      Comparator.comparingDouble((Scored scored) -> -scored.score).thenComparing(Scored::id);

  private static List<String> ids(List<Scored> scored) {
    return scored.stream().map(Scored::id).toList();
  }

  private Resolution ofNumber(Designation said, Supplier<Set<String>> around, Setting setting) {
    List<Scored> candidates = new ArrayList<>();
    Set<String> exact = new LinkedHashSet<>();
    for (Work work : candidates(said)) {
      if (!agrees(work, said, setting)) {
        continue;
      }
      if (said.date().isPresent() && said.date().equals(work.date())) {
        exact.add(work.id());
      } else if (said.title()
          .filter(title -> TitleMatch.excludes(title, work.title()))
          .isPresent()) {
        continue;
      }
      candidates.add(new Scored(work.id(), Likelihood.of(work, said, around, setting)));
    }
    if (exact.size() == 1) {
      return new Resolution.Resolved(List.copyOf(exact));
    }
    candidates.sort(BEST_FIRST);
    boolean dated = said.date().isPresent() || said.knownYear().isPresent();
    if (candidates.isEmpty()) {
      boolean local = said.issuer().map(body -> IssuerTable.isLocal(body.code())).orElse(false);
      String place = local ? place(said, setting) : "";
      // counters run for a term, so number and term are one document (Hướng dẫn 36-HD/VPTW, 1.3.1)
      boolean timed = dated || said.term().isPresent();
      return said.number().isPresent() && timed && (!local || !place.isEmpty())
          ? new Resolution.Resolved(
              List.of(
                  WorkIds.id(
                      said.number().get(), place, said.date(), said.knownYear(), said.term())))
          : new Resolution.Unresolved();
    }
    if (candidates.size() > 1) {
      boolean decided = candidates.get(0).score - candidates.get(1).score >= MARGIN;
      return decided
          ? new Resolution.Resolved(List.of(candidates.get(0).id))
          : new Resolution.Ambiguous(ids(candidates));
    }
    if (!dated && isAnother(candidates.getFirst().id, said, around)) {
      return new Resolution.Unresolved();
    }
    // a serial without issuer, day or title may be anyone's
    boolean told = said.number().isPresent() || dated || candidates.get(0).score >= MARGIN;
    return told ? new Resolution.Resolved(ids(candidates)) : new Resolution.Unresolved();
  }

  /**
   * Whether both the type and the body that the words say are not the work's, and no title speaks
   * for it: "Quyết định 69 của Ban Bí thư" is not the Quy định 69 of the Politburo.
   */
  private boolean isAnother(String id, Designation said, Supplier<Set<String>> around) {
    Work work = registry.work(id).orElseThrow();
    String words = said.issuer().map(body -> FoldedText.foldAll(body.name())).orElse("");
    String body = work.issuer().map(issuer -> FoldedText.foldAll(issuer.name())).orElse("");
    boolean otherBody = !words.isEmpty() && !body.isEmpty() && !words.equals(body);
    boolean otherType = said.type().isPresent() && !said.type().equals(work.type());
    return otherBody && otherType && Likelihood.byTitle(work, said, around) == 0;
  }

  private List<Work> candidates(Designation said) {
    if (said.number().isPresent()) {
      return registry.bearing(said.number().get());
    }
    // only QĐ and TT are codes of two types, and leave the type open
    List<Work> works = new ArrayList<>();
    for (String code : said.type().map(type -> List.of(type.code())).orElse(List.of("QĐ", "TT"))) {
      works.addAll(registry.withSerial(said.serial(), code));
    }
    String issuer = said.issuer().map(IssuingBody::code).orElse("");
    return issuer.isEmpty()
        ? List.copyOf(works)
        : works.stream()
            .filter(work -> work.issuer().map(body -> body.code().equals(issuer)).orElse(false))
            .toList();
  }

  /** Whether nothing that the words say of the work forbids it. */
  private static boolean agrees(Work work, Designation said) {
    if (said.date().isPresent() && work.date().isPresent()) {
      // sources confuse days, never years: a slip of some weeks is the same document
      long days = Math.abs(said.date().get().toEpochDay() - work.date().get().toEpochDay());
      if (days > 45) {
        return false;
      }
    } else if (said.knownYear().isPresent()
        && work.knownYear().isPresent()
        && !said.knownYear().equals(work.knownYear())) {
      return false;
    }
    if (said.term().isPresent() && work.term().isPresent() && !said.term().equals(work.term())) {
      return false;
    }
    return true;
  }

  /** Whether the work existed when the text was written, and belongs to its province. */
  private static boolean agrees(Work work, Designation said, Setting setting) {
    if (!agrees(work, said)) {
      return false;
    }
    if (work.date().isPresent()
        && setting.date().isPresent()
        && work.date().get().isAfter(setting.date().get().plusDays(2))) {
      return false;
    }
    boolean local = work.issuer().map(body -> IssuerTable.isLocal(body.code())).orElse(false);
    if (local) {
      String place = place(said, setting);
      return !place.isEmpty()
          && work.issuer().map(body -> contains(body.name(), place)).orElse(false);
    }
    return true;
  }

  private static boolean contains(String name, String place) {
    return FoldedText.foldAll(name).contains(FoldedText.foldAll(place));
  }

  /** The province: by the issuer's words, else by the text. */
  private static String place(Designation said, Setting setting) {
    String name = said.issuer().map(IssuingBody::name).orElse("");
    FoldedText text = new FoldedText(name);
    for (String committee :
        new String[] {"tinh uy", "thanh uy", "dang bo tinh", "dang bo thanh pho"}) {
      int at = FoldedText.foldAll(name).indexOf(committee);
      if (at >= 0) {
        int end = at + committee.length();
        int last = IssuerWords.placeEnd(text, end);
        int start = text.skipBlanks(end);
        if (last > start) {
          return text.substring(start, last);
        }
      }
    }
    return setting.placeOf(name);
  }
}
