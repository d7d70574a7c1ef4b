package vn.vankien.search.query;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.vankien.document.DocumentType;
import vn.vankien.document.Evidence;
import vn.vankien.document.IssuingBody;
import vn.vankien.document.LegalForce;
import vn.vankien.document.RelationKind;
import vn.vankien.document.Work;
import vn.vankien.document.WorkEntry;
import vn.vankien.index.Schema;
import vn.vankien.search.query.GovernResponse.Proof;

/** Works in the words of the JSON contract. */
final class WorkViews {

  /** Sentences shown for one work. */
  private static final int SENTENCES = 5;

  private final WordQueries words = new WordQueries();

  /** A work's facts, without evidence. */
  GovernResponse.Answer facts(WorkEntry entry) {
    return answer(entry, 0, List.of(), List.of());
  }

  /** A work's facts with the sentences that say most of it. */
  GovernResponse.Answer withEvidence(WorkEntry entry, List<String> replaces) {
    Set<String> sentences = new HashSet<>(); // reports repeat one another
    List<Proof> proofs =
        entry.evidence().stream()
            .filter(said -> !said.isOwnText() || entry.citations() == 0)
            .filter(said -> sentences.add(said.sentence()))
            .limit(SENTENCES)
            .map(WorkViews::proof)
            .toList();
    return answer(entry, 0, replaces, proofs);
  }

  /** A work as the answer to a task. */
  GovernResponse.Answer answer(WorkEntry entry, double score, String task, List<String> replaces) {
    return answer(entry, score, replaces, proofs(entry, task));
  }

  private static GovernResponse.Answer answer(
      WorkEntry entry, double score, List<String> replaces, List<Proof> proofs) {
    Work work = entry.work();
    return new GovernResponse.Answer(
        work.id(),
        work.number().toString(),
        work.type().map(DocumentType::code).orElse(""),
        issuer(work),
        date(work),
        work.title(),
        entry.legalForce().status().wire(),
        entry.legalForce().evidence().map(LegalForce.Evidence::sentence).orElse(""),
        entry.replacedBy().orElse(""),
        replaces,
        entry.heldAs().orElse(""),
        score,
        proofs);
  }

  /** The sentences nearest to the task; of equal ones those that show that the work governs. */
  private List<Proof> proofs(WorkEntry entry, String task) {
    Set<String> pairs = pairs(task);
    return entry.evidence().stream()
        .filter(said -> !said.isOwnText() || entry.citations() == 0)
        .sorted(
            Comparator.comparingLong(
                    (Evidence said) ->
                        -pairs(said.sentence()).stream().filter(pairs::contains).count())
                .thenComparingInt(said -> -said.weight()))
        .limit(SENTENCES)
        .map(WorkViews::proof)
        .toList();
  }

  private Set<String> pairs(String text) {
    return new HashSet<>(words.terms(Schema.SAID_PAIRS, text));
  }

  static Proof proof(Evidence said) {
    return new Proof(
        said.documentId(),
        said.documentTitle(),
        said.url(),
        said.documentDate().map(LocalDate::toString).orElse(""),
        said.relation().map(RelationKind::wire).orElse("self"),
        said.sentence());
  }

  static String issuer(Work work) {
    return work.issuer()
        .map((IssuingBody body) -> body.name().isEmpty() ? body.code() : body.name())
        .orElse("");
  }

  static String date(Work work) {
    return work.date()
        .map(LocalDate::toString)
        .orElseGet(() -> work.year().isPresent() ? String.valueOf(work.year().getAsInt()) : "");
  }
}
