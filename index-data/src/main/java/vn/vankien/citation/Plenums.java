package vn.vankien.citation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.Term;

/** Congresses and plenums: which term a day belongs to, and what a plenum passed. */
public final class Plenums {

  private record Meeting(Term term, int plenum, LocalDate end, List<DocumentNumber> documents) {}

  private static final List<Meeting> MEETINGS = new ArrayList<>();
  private static final Map<String, Integer> ROMAN = new HashMap<>();

  static {
    for (int n = 1; n < 40; n++) {
      ROMAN.put(new Term(n).roman(), n);
    }
    for (Map<String, String> row : DataFile.read("plenums.tsv")) {
      List<DocumentNumber> documents = new ArrayList<>();
      for (String number : row.get("documents").split(",", -1)) {
        if (!number.isEmpty()) {
          documents.add(NumberGrammar.read(number).orElseThrow());
        }
      }
      MEETINGS.add(
          new Meeting(
              term(row.get("term")).orElseThrow(),
              Integer.parseInt(row.get("plenum")),
              LocalDate.parse(row.get("end")),
              List.copyOf(documents)));
    }
  }

  private Plenums() {}

  static Optional<Term> term(String roman) {
    return Optional.ofNullable(ROMAN.get(roman)).map(Term::new);
  }

  /**
   * The term that a day belongs to: from the day after one congress closed to the close of the next
   * (Hướng dẫn 36-HD/VPTW, 1.3.1). Empty for days before the congresses that we know.
   */
  public static Optional<Term> termOn(LocalDate day) {
    Optional<Term> term = Optional.empty();
    for (Meeting meeting : MEETINGS) {
      if (meeting.plenum == 0 && meeting.end.isBefore(day)) {
        term = Optional.of(meeting.term);
      }
    }
    return term;
  }

  /** The numbers that a plenum passed, as far as they are known. */
  public static List<DocumentNumber> documents(Term term, int plenum) {
    for (Meeting meeting : MEETINGS) {
      if (meeting.term.equals(term) && meeting.plenum == plenum) {
        return meeting.documents;
      }
    }
    return List.of();
  }

  /** The term whose plenum of this count was the last before the day. */
  static Optional<Term> termOfPlenum(int plenum, LocalDate before) {
    Optional<Term> term = Optional.empty();
    for (Meeting meeting : MEETINGS) {
      if (meeting.plenum == plenum && !meeting.end.isAfter(before)) {
        term = Optional.of(meeting.term);
      }
    }
    return term;
  }
}
