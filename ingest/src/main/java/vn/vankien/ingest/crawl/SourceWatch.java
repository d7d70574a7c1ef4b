package vn.vankien.ingest.crawl;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vankien.language.Say;

/**
 * Watches one source through a run: are its pages still what they were? When too many answers stand
 * in place of documents, the source goes into quarantine: its documents are asked for no more, and
 * what we hold stays as it is. Each later night tries a few of them first; when those are good
 * again, the source is crawled as before. Any thread may call.
 */
final class SourceWatch {

  private static final Logger LOG = LoggerFactory.getLogger(SourceWatch.class);

  /** Answers that stand in place of a document, all of which a server sends without an error. */
  private static final Set<FailureKind> IN_PLACE =
      EnumSet.of(
          FailureKind.TEMPLATE,
          FailureKind.LOGIN,
          FailureKind.SOFT_NOT_FOUND,
          FailureKind.FORBIDDEN,
          FailureKind.REDIRECT,
          FailureKind.MISMATCH);

  /** One in so many answers in place of documents is too many … */
  private static final int SHARE = 5;

  /** … if there are so many at least, among so many documents asked for. */
  private static final int FEWEST = 3;

  private static final int SAMPLE = 10;

  /** Documents that a source in quarantine is tried on. */
  private static final int PROBES = 5;

  /** Characters of a page that may vanish for other reasons than a new template. */
  private static final int SHORT = 400;

  private final String source;
  private final SourceRecords records;
  private final SourceRecords.Baseline baseline;
  private final ShapeCount shapes = new ShapeCount();
  private Optional<String> reason;
  private boolean probing;
  private boolean recovered;
  private long probes;
  private long judged;
  private long inPlace;
  private long heldBack;
  private String example = "";

  SourceWatch(String source, SourceRecords records) throws IOException {
    this.source = source;
    this.records = records;
    this.baseline = records.baseline(source);
    this.reason = records.quarantine(source).map(SourceRecords.Quarantine::reason);
    this.probing = reason.isPresent();
  }

  /** Whether an address may be asked for now; one that may not stays as it is. */
  synchronized boolean admits(Entry entry) {
    if (!entry.role().isContent() || reason.isEmpty() || (probing && probes < PROBES)) {
      probes += entry.role().isContent() ? 1 : 0;
      return true;
    }
    heldBack++;
    return false;
  }

  /** What is wrong with a page beside what we hold of it and of its source. */
  synchronized Optional<FetchOutcome.Failed> compare(Entry entry, PageShape now) {
    Optional<PageShape> before = entry.shape();
    boolean hadBody =
        before.isPresent()
            ? before.get().body()
            : baseline.pages() >= SAMPLE && baseline.bodies() * 5 >= baseline.pages() * 4;
    if (hadBody && !now.body()) {
      return changed(
          Say.that(
              "thân bài trước có %d ký tự, nay không tìm thấy",
              before.map(shape -> (long) shape.length()).orElse(baseline.medianLength())));
    }
    if (before.isPresent()
        && before.get().length() >= SHORT
        && now.length() < before.get().length() / 5) {
      return changed(
          Say.that(
              "thân bài trước có %d ký tự, nay chỉ còn %d", before.get().length(), now.length()));
    }
    return Optional.empty();
  }

  private static Optional<FetchOutcome.Failed> changed(String reason) {
    return Optional.of(new FetchOutcome.Failed(FailureKind.TEMPLATE, reason, Optional.empty()));
  }

  /** A document came, or is still the same. */
  synchronized void good(Optional<PageShape> shape) throws IOException {
    judged++;
    shape.ifPresent(shapes::add);
    decide(SAMPLE);
  }

  /** Something else came; says whether it stood in place of a document. */
  synchronized boolean failed(Entry entry, FailureKind kind, String why) throws IOException {
    boolean counts =
        entry.role().isContent()
            && IN_PLACE.contains(kind)
            && (entry.held().isPresent() || isPage(kind));
    if (counts) {
      judged++;
      inPlace++;
      example = entry.url() + ": " + kind.said() + " (" + why + ")";
      decide(SAMPLE);
    }
    return counts;
  }

  /** A refusal of an address that we never saw says little; a page in place of one says much. */
  private static boolean isPage(FailureKind kind) {
    return kind == FailureKind.TEMPLATE || kind == FailureKind.LOGIN;
  }

  private void decide(int sample) throws IOException {
    if (probing) {
      if (judged >= Math.min(PROBES, sample) && inPlace == 0) {
        records.lift(source);
        probing = false;
        recovered = true;
        reason = Optional.empty();
        LOG.info("quarantine lifted: source={}", source);
      }
    } else if (reason.isEmpty()
        && judged >= sample
        && inPlace >= FEWEST
        && inPlace * SHARE >= judged) {
      String why = Say.that("%d/%d trang không còn là văn bản, ví dụ %s", inPlace, judged, example);
      records.quarantine(source, why);
      reason = Optional.of(why);
      LOG.warn("quarantined: source={} judged={} inPlace={}", source, judged, inPlace);
    }
  }

  /** The run is over: a small source is judged by what there was. */
  synchronized void finish() throws IOException {
    if (judged > 0) {
      decide(1);
    }
  }

  /** Why the source's documents are left alone, if they are. */
  synchronized Optional<String> quarantine() {
    return reason;
  }

  synchronized boolean recovered() {
    return recovered;
  }

  /** Documents that were due and not asked for. */
  synchronized long heldBack() {
    return heldBack;
  }

  /** How the pages of this run looked; only when it is over. */
  ShapeCount shapes() {
    return shapes;
  }

  SourceRecords.Baseline baseline() {
    return baseline;
  }
}
