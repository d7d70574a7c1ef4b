package vn.vankien.ingest.parse;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import vn.vankien.ingest.parse.ParseOutcome.Status;

/**
 * The program of the worker JVM: reads files that may be hostile until its parent is gone. Started
 * by {@link WorkerProcess}, never by a person.
 *
 * <p>Arguments: its own folder, and the longest text in UTF-16 units.
 */
public final class ParserWorker {

  /** Over the parent's deadline, so that the parent speaks first when it lives. */
  private static final long GRACE_MILLIS = 10_000;

  private ParserWorker() {}

  public static void main(String[] args) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
    // A parser that prints would break the frames.
    System.setOut(System.err);
    refuseNetwork();
    FileReaders readers = new FileReaders(Integer.parseInt(args[1]));
    WorkerMessage.write(out, new WorkerMessage.Ready());
    ScheduledExecutorService guard =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("deadline").factory());
    while (true) {
      WorkerMessage question;
      try {
        question = WorkerMessage.read(in, Integer.MAX_VALUE);
      } catch (EOFException e) {
        TemporaryFolder.remove(Path.of(args[0]));
        Runtime.getRuntime().halt(0);
        return;
      }
      WorkerMessage.write(out, answer(readers, question, guard));
    }
  }

  private static WorkerMessage answer(
      FileReaders readers, WorkerMessage question, ScheduledExecutorService guard) {
    long deadline =
        switch (question) {
          case WorkerMessage.Read read -> read.deadlineMillis();
          case WorkerMessage.Draw draw -> draw.deadlineMillis();
          default -> throw new IllegalArgumentException("not a question: " + question);
        };
    ScheduledFuture<?> end =
        guard.schedule(
            () -> Runtime.getRuntime().halt(1), deadline + GRACE_MILLIS, TimeUnit.MILLISECONDS);
    try {
      return switch (question) {
        case WorkerMessage.Read read -> readers.read(read);
        case WorkerMessage.Draw draw -> PagePictures.draw(draw);
        default -> throw new IllegalArgumentException("not a question: " + question);
      };
    } catch (StackOverflowError e) {
      return new WorkerMessage.Refused(Status.BROKEN, "nested too deep");
    } finally {
      end.cancel(false);
    }
  }

  /** Addresses may be written down, never opened. */
  private static void refuseNetwork() {
    URL.setURLStreamHandlerFactory(
        protocol ->
            switch (protocol) {
              case "http", "https", "ftp" -> new Closed();
              default -> null;
            });
  }

  private static final class Closed extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      throw new IOException("a file asked for the network");
    }
  }
}
