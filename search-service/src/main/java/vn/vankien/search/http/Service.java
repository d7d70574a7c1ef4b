package vn.vankien.search.http;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import vn.vankien.search.query.SearchEngine;

/** The pages and the API, being served. */
public final class Service implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Service.class);

  private final ServletWebServerApplicationContext context;
  private final URI uri;
  private final CountDownLatch closed;

  private Service(ServletWebServerApplicationContext context, URI uri, CountDownLatch closed) {
    this.context = context;
    this.uri = uri;
    this.closed = closed;
  }

  /**
   * Serves the index in {@code dataFolder}; returns when requests are answered. An index that is
   * not there yet is no error: requests get a 503 until it is.
   *
   * @param address to listen on, {@code 127.0.0.1} for this machine only
   * @param port 0 for any that is free
   * @throws CannotListenException if the port is taken or the address is not ours
   */
  public static Service start(Path dataFolder, String address, int port)
      throws CannotListenException, IOException {
    return start(SearchEngine.open(dataFolder.resolve("index")), address, port);
  }

  private static Service start(SearchEngine engine, String address, int port)
      throws CannotListenException {
    CountDownLatch closed = new CountDownLatch(1);
    try {
      var context =
          (ServletWebServerApplicationContext)
              new SpringApplicationBuilder(Application.class)
                  .web(WebApplicationType.SERVLET)
                  .properties(Map.of("server.address", address, "server.port", port))
                  .initializers(
                      c ->
                          ((GenericApplicationContext) c)
                              .registerBean(SearchEngine.class, () -> engine))
                  .listeners((ApplicationListener<ContextClosedEvent>) e -> closed.countDown())
                  .run();
      int bound = Objects.requireNonNull(context.getWebServer()).getPort();
      String host = address.contains(":") ? '[' + address + ']' : address;
      URI uri = URI.create("http://" + host + ':' + bound);
      LOG.info(Texts.in(Language.VI).say("serving", uri));
      return new Service(context, uri, closed);
    } catch (RuntimeException e) {
      engine.close();
      if (cannotListen(e)) {
        throw new CannotListenException(address, port, e);
      }
      throw e;
    }
  }

  private static boolean cannotListen(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PortInUseException || cause instanceof BindException) {
        return true;
      }
    }
    return false;
  }

  /** Where the first page is. */
  public URI uri() {
    return uri;
  }

  /** Waits until somebody closes the service or asks the process to end. */
  public void await() throws InterruptedException {
    closed.await();
  }

  /** Finishes the answers begun, then stops and closes the index. */
  @Override
  public void close() {
    context.close();
  }
}
