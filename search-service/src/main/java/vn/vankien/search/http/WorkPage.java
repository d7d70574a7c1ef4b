package vn.vankien.search.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.vankien.document.WorkEntry.Tally;
import vn.vankien.language.Language;
import vn.vankien.search.query.GovernResponse.Answer;
import vn.vankien.search.query.WorkName;
import vn.vankien.search.query.WorkView;

/**
 * The page of a work, whether or not its text is held: what it is and who says so, what it cites
 * and what cites it, what became of it, and the conferences that reported on it.
 *
 * @param asked the question that led straight here, or empty
 */
record WorkPage(Frame frame, WorkView view, String asked) {

  /** Reports that are shown before "more". */
  static final int SHOWN = 8;

  /** What happened to the work on a day. */
  record Event(String iso, String day, String what, String link, String title) {}

  /** Documents that stand in one relation to the work. */
  record Related(String name, List<WorkView.Citing> documents) {}

  /** Works in one relation, which the work's own text names. */
  record Named(String name, List<WorkView.Cited> works) {}

  /** The URL of a work's page, from the root. */
  static String link(String id, Language language) {
    return DocumentPage.path("/works", id)
        + (language == Language.VI ? "" : "?lang=" + language.tag());
  }

  Answer work() {
    return view.work();
  }

  String title() {
    return work().title().isEmpty() ? name() : frame.texts().title(work().title());
  }

  /** {@code Nghị quyết 18-NQ/TW}. */
  String name() {
    return (type() + ' ' + work().number()).strip();
  }

  String type() {
    return view.typeName().isEmpty() ? "" : frame.texts().type(view.typeName());
  }

  boolean held() {
    return !work().documentId().isEmpty();
  }

  /** Whether anything proves what became of it. */
  boolean forceKnown() {
    return !work().legalForce().equals("unknown");
  }

  String force() {
    return frame.texts().force(work().legalForce());
  }

  /** What the work's text says of others, by relation, the weightiest relation first. */
  List<Named> cites() {
    Map<Relations, List<WorkView.Cited>> byRelation = new EnumMap<>(Relations.class);
    view.cites()
        .forEach(
            cited ->
                byRelation
                    .computeIfAbsent(Relations.of(cited.relation()), r -> new ArrayList<>())
                    .add(cited));
    return byRelation.entrySet().stream()
        .map(e -> new Named(e.getKey().active(frame.texts()), e.getValue()))
        .toList();
  }

  /** Documents, reports left out, that speak of it, by relation. */
  List<Related> citedBy() {
    Map<Relations, List<WorkView.Citing>> byRelation = new EnumMap<>(Relations.class);
    view.citedBy().stream()
        .filter(citing -> !isReport(citing))
        .forEach(
            citing ->
                byRelation
                    .computeIfAbsent(Relations.of(citing.relation()), r -> new ArrayList<>())
                    .add(citing));
    return byRelation.entrySet().stream()
        .map(e -> new Related(e.getKey().passive(frame.texts()), e.getValue()))
        .toList();
  }

  /** Reports of conferences and other news that speak of it, newest first. */
  List<WorkView.Citing> reports() {
    return view.citedBy().stream().filter(WorkPage::isReport).toList();
  }

  private static boolean isReport(WorkView.Citing citing) {
    return citing.kind().equals("news") || citing.kind().equals("other");
  }

  /** What is known of its life, oldest first. */
  List<Event> timeline() {
    List<Event> events = new ArrayList<>();
    if (!work().date().isEmpty()) {
      events.add(event(work().date(), "timeline.issued", "", ""));
    }
    for (WorkName old : view.replaced()) {
      events.add(event(old.date(), "timeline.replaced", frame.work(old.work()), label(old)));
    }
    for (WorkName successor : view.successor()) {
      events.add(
          event(
              successor.date(),
              "timeline.successor",
              frame.work(successor.work()),
              label(successor)));
    }
    for (WorkView.Citing citing : view.citedBy()) {
      Relations relation = Relations.of(citing.relation());
      if (!isReport(citing) && relation != Relations.CITES && relation != Relations.REPLACES) {
        events.add(
            new Event(
                citing.date(),
                frame.texts().day(citing.date()),
                relation.passive(frame.texts()),
                frame.document(citing.documentId()),
                (citing.number() + ' ' + frame.texts().title(citing.title())).strip()));
      }
    }
    List<WorkView.Citing> reports =
        reports().stream().filter(report -> !report.date().isEmpty()).toList();
    if (!reports.isEmpty()) {
      WorkView.Citing first = reports.getLast();
      events.add(
          event(
              first.date(),
              "timeline.reported",
              frame.document(first.documentId()),
              frame.texts().title(first.title())));
    }
    events.removeIf(event -> event.iso().isEmpty());
    events.sort(Comparator.comparing(Event::iso));
    return events;
  }

  private Event event(String iso, String key, String link, String title) {
    return new Event(iso, frame.texts().day(iso), frame.say(key), link, title);
  }

  /** {@code 39-NQ/TW: Về tinh giản biên chế …}. */
  String label(WorkName name) {
    String what = name.number().isEmpty() ? name.typeName() : name.number();
    return name.title().isEmpty() ? what : what + ": " + frame.texts().title(name.title());
  }

  /** Facts of which sources say more than one thing: a reader must see that they disagree. */
  static boolean disputed(List<Tally> said) {
    return said.size() > 1;
  }

  /** What it replaced as others say, and its own text does not. */
  List<WorkName> replacedUnnamed() {
    return view.replaced().stream()
        .filter(old -> view.cites().stream().noneMatch(c -> c.work().work().equals(old.work())))
        .toList();
  }

  /** What took its place as others say, where we do not hold the text that does. */
  List<WorkName> successorUnnamed() {
    return view.successor().stream()
        .filter(
            next ->
                view.citedBy().stream()
                    .noneMatch(c -> !isReport(c) && c.number().equals(next.number())))
        .toList();
  }

  /** Whether there is anything to draw. */
  boolean related() {
    return !view.cites().isEmpty()
        || !view.citedBy().isEmpty()
        || !view.successor().isEmpty()
        || !view.replaced().isEmpty();
  }

  Picture picture() {
    return Picture.of(this);
  }
}
