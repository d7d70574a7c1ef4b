package vn.vankien.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.vankien.document.Designation;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.DocumentType;
import vn.vankien.document.Evidence;
import vn.vankien.document.IssuingBody;
import vn.vankien.document.OpenCitation;
import vn.vankien.document.RelationKind;
import vn.vankien.document.Term;

/**
 * Evidence as one stored line, so that every work can be built again from the documents that speak
 * of it.
 *
 * <pre>
 * work ⇥ relation ⇥ document ⇥ its title ⇥ url ⇥ its day ⇥ sentence ⇥ replacedBy ⇥
 *   type ⇥ serial ⇥ number ⇥ issuer code ⇥ issuer ⇥ day ⇥ year ⇥ term ⇥ plenum ⇥ title
 * </pre>
 */
final class EvidenceCodec {

  private static final int COLUMNS = 18;

  private EvidenceCodec() {}

  static String write(Evidence evidence) {
    Designation said = evidence.said();
    return String.join(
        "\t",
        clean(evidence.work()),
        evidence.relation().map(Enum::name).orElse(""),
        clean(evidence.documentId()),
        clean(evidence.documentTitle()),
        clean(evidence.url()),
        text(evidence.documentDate()),
        clean(evidence.sentence()),
        clean(evidence.replacedBy().orElse("")),
        said.type().map(Enum::name).orElse(""),
        said.serial(),
        text(said.number()),
        clean(said.issuer().map(IssuingBody::code).orElse("")),
        clean(said.issuer().map(IssuingBody::name).orElse("")),
        text(said.date()),
        text(said.year()),
        said.term().map(term -> String.valueOf(term.number())).orElse(""),
        text(said.plenum()),
        clean(said.title().orElse("")));
  }

  /** {@code label ⇥ candidates, a blank between ⇥ sentence}. */
  static String write(OpenCitation open) {
    return String.join(
        "\t", clean(open.label()), String.join(" ", open.candidates()), clean(open.sentence()));
  }

  static OpenCitation readOpen(String line) {
    List<String> columns = columns(line);
    List<String> candidates =
        columns.get(1).isEmpty() ? List.of() : List.of(columns.get(1).split(" "));
    return new OpenCitation(columns.get(0), candidates, columns.get(2));
  }

  static Evidence read(String line) {
    List<String> columns = columns(line);
    if (columns.size() != COLUMNS) {
      throw new IllegalArgumentException("evidence of " + columns.size() + " columns: " + line);
    }
    Designation said =
        new Designation(
            given(columns.get(8)).map(DocumentType::valueOf),
            columns.get(9),
            given(columns.get(10)).map(DocumentNumber::parse),
            issuer(columns.get(11), columns.get(12)),
            given(columns.get(13)).map(LocalDate::parse),
            number(columns.get(14)),
            given(columns.get(15)).map(Integer::valueOf).map(Term::new),
            number(columns.get(16)),
            given(columns.get(17)));
    return new Evidence(
        columns.get(0),
        given(columns.get(1)).map(RelationKind::valueOf),
        columns.get(2),
        columns.get(3),
        columns.get(4),
        given(columns.get(5)).map(LocalDate::parse),
        columns.get(6),
        said,
        given(columns.get(7)));
  }

  private static List<String> columns(String line) {
    List<String> columns = new ArrayList<>(COLUMNS);
    int from = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
      columns.add(line.substring(from, tab));
      from = tab + 1;
    }
    columns.add(line.substring(from));
    return columns;
  }

  private static Optional<IssuingBody> issuer(String code, String name) {
    return code.isEmpty() && name.isEmpty()
        ? Optional.empty()
        : Optional.of(new IssuingBody(code, name));
  }

  private static OptionalInt number(String column) {
    return column.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(column));
  }

  private static Optional<String> given(String column) {
    return column.isEmpty() ? Optional.empty() : Optional.of(column);
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  private static String text(OptionalInt value) {
    return value.isPresent() ? String.valueOf(value.getAsInt()) : "";
  }

  /** A tab parts columns, so none may stand inside one. */
  private static String clean(String value) {
    return value.indexOf('\t') < 0 ? value : value.replace('\t', ' ');
  }
}
