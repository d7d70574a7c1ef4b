package vn.vankien.ingest.demo;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Three small sites that we wrote, in the shape of the real ones, served on this machine only: the
 * newspaper Báo Mẫu, the portal of a province, and a site of directives with their files.
 *
 * <p>Numbers, dates, issuers and titles of the documents they speak of are real. Every sentence is
 * ours, places and events are invented, and people appear by office only.
 */
public final class SampleSites implements AutoCloseable {

  private final List<SiteServer> servers;
  private final Map<String, String> definitions = new LinkedHashMap<>();

  private SampleSites(List<SiteServer> servers) {
    this.servers = List.copyOf(servers);
  }

  /**
   * Serves until closed.
   *
   * @param firstPort of the newspaper; the portal takes the next one, the directives the one after.
   *     0 takes any three free ports.
   * @throws IOException with one Vietnamese sentence that names the port, if a port is taken
   */
  public static SampleSites start(int firstPort) throws IOException {
    List<SiteServer> bound = new ArrayList<>();
    try {
      for (int i = 0; i < 3; i++) {
        bound.add(SiteServer.bind(firstPort == 0 ? 0 : firstPort + i));
      }
      SampleSites sites = new SampleSites(bound);
      sites.serve(0, Newspaper.render(bound.get(0).root()));
      sites.serve(1, Portal.render(bound.get(1).root()));
      sites.serve(2, DirectiveSite.render(bound.get(2).root()));
      return sites;
    } catch (IOException | RuntimeException e) {
      bound.forEach(SiteServer::close);
      throw e;
    }
  }

  private void serve(int place, Site site) {
    definitions.put(site.id(), site.definition());
    servers.get(place).serve(site);
  }

  /** The three home pages: {@code http://localhost:PORT/}. */
  public List<URI> roots() {
    return servers.stream().map(SiteServer::root).toList();
  }

  /** Source id to the YAML text of its definition, with the addresses of this run. */
  public Map<String, String> definitions() {
    return Collections.unmodifiableMap(definitions);
  }

  /** Requests of every kind since the start. */
  public long requests() {
    return requestsByUrl().values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Responses with status 200 that carried a body; a crawl that finds nothing changed adds none.
   */
  public long bodies() {
    return servers.stream().mapToLong(SiteServer::bodies).sum();
  }

  /** How often each address was asked for. */
  public Map<String, Long> requestsByUrl() {
    Map<String, Long> counts = new TreeMap<>();
    servers.forEach(server -> counts.putAll(server.requestsByUrl()));
    return counts;
  }

  @Override
  public void close() {
    servers.forEach(SiteServer::close);
  }
}
