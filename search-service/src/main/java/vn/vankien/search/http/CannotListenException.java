package vn.vankien.search.http;

import vn.vankien.language.Language;

/** The port is taken, or the address is none of this machine's. The message is for the user. */
public final class CannotListenException extends Exception {

  private static final long serialVersionUID = 1;

  CannotListenException(String address, int port, Throwable cause) {
    super(
        Texts.in(Language.ofProcess()).say("cannot-listen", address, String.valueOf(port)), cause);
  }
}
