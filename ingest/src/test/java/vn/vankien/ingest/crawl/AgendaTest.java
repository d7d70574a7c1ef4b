package vn.vankien.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgendaTest {

  private static final Instant RETRY = Instant.parse("2026-11-02T01:00:00.250Z");

  @TempDir private Path data;

  @ParameterizedTest(name = "{0} ms from its time")
  @ValueSource(longs = {-60_000, -1, 0, 1, 60_000})
  void aPostponedAddressIsDueOrWaitedForAtEveryMoment(long millis) throws IOException {
    Instant when = RETRY.plusMillis(millis);
    Clock clock = Clock.fixed(RETRY.minusSeconds(90), ZoneOffset.UTC);
    try (StateDatabase state = new StateDatabase(data.resolve("frontier.db"))) {
      Frontier frontier = new Frontier(state, CrawlSettings.defaults(), clock);
      frontier.begin();
      frontier.seed("mau", URI.create("https://tinhmau.example/tin"), Role.LIST);
      List<String> mau = List.of("mau");
      String server = frontier.agenda().unsettledAuthorities(mau).getFirst();
      Entry list = frontier.agenda().due(server, mau, 10, clock.instant()).getFirst();

      frontier.postpone(list, RETRY);

      boolean due = !frontier.agenda().due(server, mau, 10, when).isEmpty();
      boolean waitedFor = frontier.agenda().nextRetry(server, mau, when).isPresent();
      assertThat(due).isEqualTo(millis >= 0).isNotEqualTo(waitedFor);
    }
  }
}
