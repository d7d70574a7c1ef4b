package vn.vankien.search.http;

import java.util.Optional;

/**
 * What the operator looks at in the morning: is it up, what does it hold, and how was the night?
 *
 * @param ready whether questions can be answered
 * @param updated ISO instant of the index's last commit, or empty
 */
record StatusPage(
    Frame frame, boolean ready, long documents, String updated, Optional<NightReport> report) {

  String time(String iso) {
    return iso.isEmpty() ? "" : frame.texts().time(iso);
  }

  /** {@code 12 phút}, {@code 40 giây}. */
  String duration() {
    long seconds = Math.round(report.map(NightReport::seconds).orElse(0.0));
    return seconds >= 120
        ? frame.say("status.minutes", seconds / 60)
        : frame.say("status.seconds", seconds);
  }

  /** One word for a run: {@code done}, {@code done-with-failures} … */
  String outcome() {
    return report
        .map(r -> r.status().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
        .filter(
            status ->
                java.util.Set.of("done", "done-with-failures", "offline", "disk-full")
                    .contains(status))
        .orElse("unknown");
  }
}
