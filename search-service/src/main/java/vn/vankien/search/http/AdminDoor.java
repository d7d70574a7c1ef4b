package vn.vankien.search.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** The operators' port: whoever comes without the token is told nothing, not even what is there. */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
public class AdminDoor {

  @Bean
  FilterRegistrationBean<Token> token(ServiceSettings settings) {
    var filter =
        new FilterRegistrationBean<>(
            new Token(settings.admin().map(ServiceSettings.Admin::token).orElse("")));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  /** Asks for {@code Authorization: Bearer …} (RFC 6750). */
  static final class Token extends HttpFilter {

    private static final long serialVersionUID = 1;

    private final String expected;

    Token(String token) {
      this.expected = "Bearer " + token;
    }

    @Override
    protected void doFilter(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      SecurityHeaders.write(response);
      String given = request.getHeader("Authorization");
      // compared in the same time however much of it is right
      boolean right =
          given != null && MessageDigest.isEqual(given.getBytes(UTF_8), expected.getBytes(UTF_8));
      if (right) {
        chain.doFilter(request, response);
      } else {
        response.setHeader("WWW-Authenticate", "Bearer");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      }
    }
  }
}
