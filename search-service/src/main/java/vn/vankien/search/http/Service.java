package vn.vankien.search.http;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import vn.vankien.language.Language;
import vn.vankien.search.original.Archive;
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
   * @throws CannotListenException if a port is taken or the address is not ours
   */
  public static Service start(Path dataFolder, ServiceSettings settings)
      throws CannotListenException, IOException {
    CountDownLatch closed = new CountDownLatch(1);
    SearchEngine engine = SearchEngine.open(dataFolder.resolve("index"));
    AtomicReference<URI> home = new AtomicReference<>(URI.create("http://localhost"));
    try {
      var context =
          (ServletWebServerApplicationContext)
              new SpringApplicationBuilder(Application.class)
                  .web(WebApplicationType.SERVLET)
                  .properties(properties(settings))
                  .initializers(
                      c -> {
                        var beans = (GenericApplicationContext) c;
                        beans.registerBean(SearchEngine.class, () -> engine);
                        beans.registerBean(ServiceSettings.class, () -> settings);
                        beans.registerBean(Clock.class, Clock::systemUTC);
                        beans.registerBean(DataState.class, () -> new DataState(dataFolder));
                        beans.registerBean(
                            Archive.class, () -> new Archive(dataFolder.resolve("archive")));
                        beans.registerBean(Sitemap.Home.class, () -> home::get);
                      })
                  .listeners((ApplicationListener<ContextClosedEvent>) e -> closed.countDown())
                  .run();
      int bound = Objects.requireNonNull(context.getWebServer()).getPort();
      String address = settings.address();
      String host = address.contains(":") ? '[' + address + ']' : address;
      URI uri = URI.create("http://" + host + ':' + bound);
      home.set(settings.publicUrl().orElse(uri));
      LOG.info(Texts.in(Language.ofProcess()).say("serving", uri));
      return new Service(context, uri, closed);
    } catch (RuntimeException e) {
      engine.close();
      if (cannotListen(e)) {
        throw new CannotListenException(settings.address(), settings.port(), e);
      }
      throw e;
    }
  }

  private static Map<String, Object> properties(ServiceSettings settings) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.address", settings.address());
    properties.put("server.port", settings.port());
    // no door for operators unless somebody opens one
    properties.put(
        "management.server.port", settings.admin().map(ServiceSettings.Admin::port).orElse(-1));
    properties.put("management.server.address", settings.address());
    return properties;
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

  /** Where operators look, if a door was opened for them. */
  public Optional<URI> admin() {
    Integer port = context.getEnvironment().getProperty("local.management.port", Integer.class);
    return port == null
        ? Optional.empty()
        : Optional.of(URI.create(uri.toString().replaceFirst(":\\d+$", ":" + port)));
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
