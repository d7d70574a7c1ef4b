package vn.vankien.ingest.crawl;

import java.security.AlgorithmConstraints;
import java.security.AlgorithmParameters;
import java.security.CryptoPrimitive;
import java.security.Key;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.ssl.SSLContexts;
import org.jspecify.annotations.Nullable;

/**
 * TLS as the JDK verifies it, and no certificate signed with SHA-1 or MD5: the JDK refuses those of
 * its own authorities only, not of one that an operator added.
 */
final class StrictTls extends DefaultClientTlsStrategy {

  StrictTls() {
    super(SSLContexts.createSystemDefault());
  }

  @Override
  protected void initializeSocket(SSLSocket socket) {
    super.initializeSocket(socket);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setAlgorithmConstraints(new NoWeakSignatures());
    socket.setSSLParameters(parameters);
  }

  private static final class NoWeakSignatures implements AlgorithmConstraints {

    @Override
    public boolean permits(
        Set<CryptoPrimitive> uses, String algorithm, @Nullable AlgorithmParameters parameters) {
      String name = algorithm.toUpperCase(Locale.ROOT);
      return !uses.contains(CryptoPrimitive.SIGNATURE)
          || !(name.startsWith("SHA1") || name.startsWith("MD5"));
    }

    @Override
    public boolean permits(Set<CryptoPrimitive> uses, Key key) {
      return true;
    }

    @Override
    public boolean permits(
        Set<CryptoPrimitive> uses,
        String algorithm,
        Key key,
        @Nullable AlgorithmParameters parameters) {
      return permits(uses, algorithm, parameters);
    }
  }
}
