package vn.vankien.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

  private static AddressGuard guard(boolean loopback) {
    return new AddressGuard(loopback, SystemDefaultDnsResolver.INSTANCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.1.2.3",
        "0.0.0.0",
        "10.0.0.1",
        "100.64.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.51.100.7",
        "203.0.113.7",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "::ffff:127.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::1",
        "2001:0:1::1",
        "2001:db8::1",
        "2001:20::1",
        "fec0::1"
      })
  void n07RefusesWhatIsNotPublic(String address) throws UnknownHostException {
    assertThatThrownBy(() -> guard(false).resolve(address))
        .isInstanceOf(AddressGuard.RefusedAddressException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "103.9.0.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111"})
  void letsPublicAddressesThrough(String address) throws UnknownHostException {
    assertThat(guard(false).resolve(address)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1, true", "::1, true", "10.0.0.1, false", "169.254.169.254, false"})
  void theExceptionIsForLoopbackOnly(String address, boolean allowed) throws UnknownHostException {
    assertThat(guard(true).isAllowed(InetAddress.getAllByName(address)[0])).isEqualTo(allowed);
  }

  @Test
  void n08ANameWithOnePrivateAddressIsRefusedWhole() throws UnknownHostException {
    InetAddress open = InetAddress.getAllByName("8.8.8.8")[0];
    InetAddress hidden = InetAddress.getAllByName("10.0.0.1")[0];
    AddressGuard guard =
        new AddressGuard(
            false,
            new SystemDefaultDnsResolver() {
              @Override
              public InetAddress[] resolve(String host) {
                return new InetAddress[] {open, hidden};
              }
            });
    assertThatThrownBy(() -> guard.resolve("mixed.example"))
        .isInstanceOf(AddressGuard.RefusedAddressException.class)
        .hasMessageContaining("10.0.0.1");
  }
}
