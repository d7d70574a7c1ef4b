package vn.vankien.ingest.crawl;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Which addresses have left the index, for who makes it again from the archive that keeps them. */
public final class Withdrawals {

  private Withdrawals() {}

  /**
   * Of all sources. A state that is lost has let go of none; the next nights find out again.
   *
   * @param stateFolder that no crawl is at work on
   */
  public static Set<URI> read(Path stateFolder) throws IOException {
    Path file = stateFolder.resolve("frontier.db");
    if (!Files.exists(file)) {
      return Set.of();
    }
    try (StateDatabase state = new StateDatabase(file)) {
      return Set.copyOf(
          state.transaction(
              () ->
                  state.rows(
                      "SELECT url FROM entry WHERE gone > 0",
                      row -> URI.create(row.getString(1)))));
    }
  }
}
