package vn.vankien.search.http;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * How the service is run.
 *
 * @param address to listen on, {@code 127.0.0.1} for this machine only
 * @param port 0 for any that is free
 * @param publicUrl under which readers know the service, for the sitemap; where it listens, if
 *     nobody says
 * @param requestsPerSecond that one address may go on sending; 0 for no limit
 * @param burst how many it may send at once before that
 * @param atOnce questions that are answered at the same time; more would only slow each other
 * @param queue questions that may wait; more are asked to come back
 * @param proxies addresses whose {@code X-Forwarded-For} is believed
 * @param admin the port of metrics and its token; without it there is none
 */
public record ServiceSettings(
    String address,
    int port,
    Optional<URI> publicUrl,
    int requestsPerSecond,
    int burst,
    int atOnce,
    int queue,
    Set<String> proxies,
    Optional<Admin> admin) {

  /** A reader never sends so much; a page with its suggestions is a few requests. */
  public static final int REQUESTS_PER_SECOND = 10;

  public static final int BURST = 150;

  private static final int QUEUE = 256;

  /**
   * The port for operators.
   *
   * @param port 0 for any that is free
   * @param token that requests must bear
   */
  public record Admin(int port, String token) {

    /** Shorter tokens are guessed. */
    public static final int SHORTEST = 16;

    public Admin {
      if (token.length() < SHORTEST) {
        throw new IllegalArgumentException("token of " + token.length() + " characters");
      }
    }
  }

  public ServiceSettings {
    proxies = Set.copyOf(proxies);
  }

  /** As most run it: an address and a port, everything else by default. */
  public static ServiceSettings of(String address, int port) {
    return new ServiceSettings(
        address,
        port,
        Optional.empty(),
        REQUESTS_PER_SECOND,
        BURST,
        2 * Runtime.getRuntime().availableProcessors(),
        QUEUE,
        Set.of(),
        Optional.empty());
  }

  public ServiceSettings withPublicUrl(Optional<URI> url) {
    return new ServiceSettings(
        address, port, url, requestsPerSecond, burst, atOnce, queue, proxies, admin);
  }

  public ServiceSettings withRate(int perSecond, int atFirst) {
    return new ServiceSettings(
        address, port, publicUrl, perSecond, atFirst, atOnce, queue, proxies, admin);
  }

  public ServiceSettings withGate(int running, int waiting) {
    return new ServiceSettings(
        address, port, publicUrl, requestsPerSecond, burst, running, waiting, proxies, admin);
  }

  public ServiceSettings withProxies(Set<String> believed) {
    return new ServiceSettings(
        address, port, publicUrl, requestsPerSecond, burst, atOnce, queue, believed, admin);
  }

  public ServiceSettings withAdmin(Optional<Admin> door) {
    return new ServiceSettings(
        address, port, publicUrl, requestsPerSecond, burst, atOnce, queue, proxies, door);
  }
}
