package vn.vankien.ingest.crawl;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import vn.vankien.language.Say;

/**
 * Resolves names, and refuses those that lead into a private network. The client connects to the
 * very addresses returned here, so a name cannot be public when checked and private when used; a
 * name with one private address among public ones is refused whole.
 */
final class AddressGuard implements DnsResolver {

  private final boolean allowLoopback;
  private final DnsResolver resolver;

  AddressGuard(boolean allowLoopback, DnsResolver resolver) {
    this.allowLoopback = allowLoopback;
    this.resolver = resolver;
  }

  /** The name leads where we do not go. */
  static final class RefusedAddressException extends UnknownHostException {
    RefusedAddressException(String host, InetAddress address) {
      super(Say.that("không tới địa chỉ %s của %s", address.getHostAddress(), host));
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = resolver.resolve(host);
    for (InetAddress address : addresses) {
      if (!isAllowed(address)) {
        throw new RefusedAddressException(host, address);
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return host;
  }

  boolean isAllowed(InetAddress address) {
    if (address.isLoopbackAddress()) {
      return allowLoopback;
    }
    return !address.isAnyLocalAddress()
        && !address.isLinkLocalAddress()
        && !address.isSiteLocalAddress()
        && !address.isMulticastAddress()
        && switch (address) {
          case Inet4Address v4 -> isPublic(v4.getAddress());
          case Inet6Address v6 -> isPublic6(v6.getAddress());
          default -> false;
        };
  }

  /** Blocks of the IANA IPv4 special-purpose registry that are not globally reachable. */
  private static boolean isPublic(byte[] b) {
    int first = b[0] & 0xff;
    int second = b[1] & 0xff;
    int third = b[2] & 0xff;
    return !(first == 0
        || first == 10
        || first == 127
        || first >= 240
        || (first == 100 && (second & 0xc0) == 64)
        || (first == 169 && second == 254)
        || (first == 172 && (second & 0xf0) == 16)
        || (first == 192 && second == 0 && (third == 0 || third == 2))
        || (first == 192 && second == 88 && third == 99)
        || (first == 192 && second == 168)
        || (first == 198 && (second & 0xfe) == 18)
        || (first == 198 && second == 51 && third == 100)
        || (first == 203 && second == 0 && third == 113));
  }

  /** Only 2000::/3 is handed out, less the blocks that carry an IPv4 address or documentation. */
  private static boolean isPublic6(byte[] b) {
    int first = (b[0] & 0xff) << 8 | (b[1] & 0xff);
    int second = (b[2] & 0xff) << 8 | (b[3] & 0xff);
    return (first & 0xe000) == 0x2000
        && first != 0x2002
        && !(first == 0x2001 && (second == 0 || second == 0x0db8 || (second & 0xfff0) == 0x20));
  }
}
