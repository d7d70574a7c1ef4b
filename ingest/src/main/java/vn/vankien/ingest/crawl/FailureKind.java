package vn.vankien.ingest.crawl;

/** Why an address gave nothing usable, as the report counts it. */
public enum FailureKind {
  /** No address for the name. */
  DNS,
  /** A private or otherwise refused address behind the name. */
  REFUSED_ADDRESS,
  TLS,
  /** No connection, a broken one, a body cut short. */
  NETWORK,
  /** The deadline of one request passed. */
  TIMEOUT,
  /** The answer broke the rules of HTTP, or a feed or sitemap those of its format. */
  MALFORMED,
  TOO_LARGE,
  /** 404 or 410. */
  NOT_FOUND,
  /** 401, 403, 407, 451. */
  FORBIDDEN,
  /** 429, or a 503 that says when to come back: the server speaks for all its pages. */
  BUSY,
  /** Any other 4xx. */
  CLIENT_ERROR,
  /** 5xx. */
  SERVER_ERROR,
  /** Too many hops, in a circle, or to where we do not go. */
  REDIRECT,
  /** A page that says, with status 200, that there is no such page. */
  SOFT_NOT_FOUND,
  /** A login or a captcha in place of a document. */
  LOGIN,
  /** A page where a file was promised. */
  MISMATCH,
  /** robots.txt forbids it, or could not be read. */
  ROBOTS
}
