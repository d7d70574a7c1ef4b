package vn.vankien.citation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vankien.document.Citation;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.PinCite;
import vn.vankien.document.Span;

/**
 * Measures the finder and the resolver on a folder of annotated pages: {@code citations.tsv} with
 * {@code pages/}, {@code state-notes.tsv}, {@code party-mentions.tsv}.
 */
public final class CitationMeasure {

  private static final Set<String> STRICT =
      Set.of("numbered", "short", "self-number", "alias", "list-member", "named-plenum");

  private final Path folder;
  private final boolean verbose;
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private CitationMeasure(Path folder, boolean verbose) {
    this.folder = folder;
    this.verbose = verbose;
  }

  public static void main(String[] args) throws IOException {
    CitationMeasure measure = new CitationMeasure(Path.of(args[0]), args.length > 1);
    measure.pages();
    measure.stateNotes();
    measure.partyMentions();
  }

  private List<Map<String, String>> rows(String name) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(name), StandardCharsets.UTF_8);
    String[] columns = lines.get(0).split("\t", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < columns.length; i++) {
        row.put(columns[i], i < cells.length ? cells[i] : "");
      }
      rows.add(row);
    }
    return rows;
  }

  private static String canonical(String number) {
    return number
        .toUpperCase(Locale.ROOT)
        .replace("TƯ", "TW")
        .replace("Đ", "D")
        .replace(" ", "")
        .replaceFirst("^0+(?=\\d)", "");
  }

  private static String said(Citation citation) {
    return citation.number().map(DocumentNumber::toString).orElse(citation.serial());
  }

  private void pages() throws IOException {
    Map<String, List<Map<String, String>>> byPage = new LinkedHashMap<>();
    for (Map<String, String> row : rows("citations.tsv")) {
      byPage.computeIfAbsent(row.get("page"), p -> new ArrayList<>()).add(row);
    }
    int hits = 0;
    int extra = 0;
    int missed = 0;
    int numbersRight = 0;
    int negatives = 0;
    int worksRight = 0;
    int works = 0;
    for (Map.Entry<String, List<Map<String, String>>> page : byPage.entrySet()) {
      String file =
          Files.readString(
              folder.resolve("pages/" + page.getKey() + ".txt"), StandardCharsets.UTF_8);
      String body = file.substring(file.indexOf('\n') + 1);
      List<Citation> found = resolved(body);
      Set<Integer> used = new HashSet<>();
      for (Map<String, String> row : page.getValue()) {
        if (!row.get("label").equals("CITE") || !STRICT.contains(row.get("class"))) {
          continue;
        }
        int start = Integer.parseInt(row.get("start"));
        int end = start + row.get("surface").codePointCount(0, row.get("surface").length());
        Span gold = new Span(start, end);
        int hit = -1;
        int near = -1;
        for (int i = 0; i < found.size(); i++) {
          Span span = found.get(i).span().inCodePoints(body);
          if (used.contains(i)) {
            continue;
          }
          hit = hit < 0 && span.equals(gold) ? i : hit;
          near = near < 0 && span.overlaps(gold) ? i : near;
        }
        near = hit >= 0 ? hit : near;
        hits += hit >= 0 ? 1 : 0;
        missed += hit >= 0 ? 0 : 1;
        if (hit < 0) {
          say(page.getKey(), row, near < 0 ? "nothing" : found.get(near).matchedText());
        }
        boolean resolvable = !row.get("resolved").isEmpty();
        if (near >= 0) {
          used.add(near);
          Citation citation = found.get(near);
          String serial = canonical(said(citation)).replaceAll("\\D.*", "");
          boolean right =
              row.get("class").equals("named-plenum")
                  || serial.equals(row.get("number").replaceFirst("^0+", ""));
          numbersRight += right ? 1 : 0;
          if (!right) {
            say(page.getKey(), row, "number " + said(citation));
          }
          if (resolvable) {
            works++;
            boolean work = isWork(row.get("resolved"), citation.resolution().works());
            worksRight += work ? 1 : 0;
            if (!work) {
              say(
                  page.getKey(),
                  row,
                  "work "
                      + citation.resolution()
                      + " not "
                      + row.get("resolved")
                      + " "
                      + citation.designation());
            }
          }
        }
      }
      for (int i = 0; i < found.size(); i++) {
        Span span = found.get(i).span().inCodePoints(body);
        if (used.contains(i) || overlaps(page.getValue(), span, true)) {
          continue;
        }
        extra++;
        boolean negative = overlaps(page.getValue(), span, false);
        negatives += negative ? 1 : 0;
        if (verbose) {
          out.println(
              page.getKey()
                  + "@"
                  + span.start()
                  + " EXTRA "
                  + found.get(i).matchedText()
                  + (negative ? " (hard negative)" : ""));
        }
      }
    }
    double precision = hits / (double) Math.max(1, hits + extra);
    double recall = hits / (double) Math.max(1, hits + missed);
    out.printf(
        Locale.ROOT,
        "pages: F1 %.3f (P %.3f R %.3f, %d gold), number right %.3f, works %d/%d, hard negatives %d,"
            + " extra %d%n",
        2 * precision * recall / Math.max(1e-9, precision + recall),
        precision,
        recall,
        hits + missed,
        numbersRight / (double) (hits + missed),
        worksRight,
        works,
        negatives,
        extra);
  }

  private static List<Citation> resolved(String body) {
    Setting setting = Setting.of(body, Optional.empty());
    return new WorkResolver(Registry.bundled())
        .resolve(body, new CitationFinder().find(body), setting);
  }

  private static boolean isWork(String gold, List<String> works) {
    String all = canonical(works.toString()).replace("/", "-");
    String want = canonical(gold.replaceAll("\\s.*", "")).replace("/", "-");
    String rest = gold.contains(" ") ? gold.substring(gold.indexOf(' ')) : "";
    java.util.regex.Matcher year =
        java.util.regex.Pattern.compile("\\b(19|20)\\d\\d\\b").matcher(rest);
    return all.contains(want) && (!year.find() || all.contains(year.group()));
  }

  private static boolean overlaps(List<Map<String, String>> rows, Span span, boolean optional) {
    for (Map<String, String> row : rows) {
      boolean kind =
          optional
              ? row.get("label").equals("CITE") && !STRICT.contains(row.get("class"))
              : row.get("label").equals("NEG");
      int start = Integer.parseInt(row.get("start"));
      if (kind && span.overlaps(new Span(start, start + row.get("surface").length()))) {
        return true;
      }
    }
    return false;
  }

  private void say(String page, Map<String, String> row, String what) {
    if (verbose) {
      out.println(page + "@" + row.get("start") + " " + row.get("surface") + " -> " + what);
    }
  }

  private void stateNotes() throws IOException {
    CitationFinder finder = new CitationFinder();
    int all = 0;
    int number = 0;
    int article = 0;
    int brokenKeys = 0;
    for (Map<String, String> row : rows("state-notes.tsv")) {
      all++;
      Optional<Citation> first = finder.find(row.get("note")).stream().findFirst();
      String says = first.map(CitationMeasure::said).orElse("");
      String kind = first.flatMap(Citation::type).map(t -> t.vietnamese()).orElse("");
      boolean right =
          canonical(says).equals(canonical(row.get("number"))) && kind.equals(row.get("kind"));
      number += right ? 1 : 0;
      brokenKeys += !right && isBrokenOff(row.get("kind") + ' ' + row.get("number"), says) ? 1 : 0;
      if (!right && verbose) {
        out.println("NOTE " + kind + " " + says + " <- " + row.get("note"));
      }
      String pin = first.flatMap(c -> c.mention().provision()).map(PinCite::article).orElse("");
      boolean pinned = pin.equals(row.get("article"));
      article += pinned ? 1 : 0;
      if (!pinned && verbose) {
        out.println("ARTICLE " + pin + " <- " + row.get("note"));
      }
    }
    out.printf(
        Locale.ROOT,
        "state-notes: number and type %d/%d (%.4f); of the others, %d have a key that breaks off at a"
            + " blank, where ours reads on; article %d (%.4f)%n",
        number,
        all,
        number / (double) all,
        brokenKeys,
        article,
        article / (double) all);
  }

  /**
   * Whether the key is no whole number, {@code 05/2018/TT-} or {@code số 10 /2016/TT-BTNMT, có …},
   * and what we read is the same one in full.
   */
  private static boolean isBrokenOff(String key, String says) {
    String words = "^[\\p{L} ]*số:? |^[\\p{L} ]+(?=\\d)";
    String number = key.replaceFirst(",.*", "").replaceFirst(words, "").replaceFirst("số: ", "");
    String printed = number.replaceAll("['\\s]", "");
    boolean whole = key.matches("[\\p{L} ]+ \\d[^\\s,]*/\\p{L}[^\\s,]*[^\\s,-]");
    return !whole && printed.length() > 5 && canonical(says).startsWith(canonical(printed));
  }

  private void partyMentions() throws IOException {
    CitationFinder finder = new CitationFinder();
    int all = 0;
    int found = 0;
    for (Map<String, String> row : rows("party-mentions.tsv")) {
      all++;
      String context = row.get("context");
      int at = context.indexOf(row.get("match"));
      Span span = new Span(Math.max(0, at), Math.max(0, at) + row.get("match").length());
      Optional<NumberGrammar.Match> number =
          NumberGrammar.findAll(row.get("match")).stream().findFirst();
      boolean right =
          finder.find(context).stream()
              .anyMatch(
                  c ->
                      c.span().overlaps(span)
                          && c.number().isPresent()
                          && number.isPresent()
                          && c.number().get().equals(number.get().number()));
      found += right ? 1 : 0;
      if (!right && verbose) {
        out.println("MENTION " + row.get("match") + " <- " + context);
      }
    }
    out.printf(Locale.ROOT, "party-mentions: %d/%d%n", found, all);
  }
}
