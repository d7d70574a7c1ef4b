package vn.vankien.ingest.crawl;

import java.io.IOException;
import vn.vankien.ingest.archive.Exchange;

/** What came back for one request. */
sealed interface HttpReply {

  /** Whether a server without pauses may be asked for the next before we have read this. */
  default boolean isCalm() {
    return this instanceof Answer answer && answer.status() == 200;
  }

  /** A whole answer; closing it forgets the body. */
  record Answer(Exchange exchange, Spool body) implements HttpReply, AutoCloseable {

    int status() {
      return exchange.status();
    }

    Validators validators() {
      return new Validators(exchange.header("ETag"), exchange.header("Last-Modified"));
    }

    @Override
    public void close() throws IOException {
      body.close();
    }
  }

  /** No answer, or not all of one. */
  record NoAnswer(FailureKind kind, String reason) implements HttpReply {}
}
