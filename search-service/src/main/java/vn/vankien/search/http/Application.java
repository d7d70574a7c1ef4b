package vn.vankien.search.http;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the web server is put together from; nothing is found by scanning. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
  Assets.class,
  Pages.class,
  WorkPages.class,
  Originals.class,
  Sitemap.class,
  Api.class,
  ApiDescription.class,
  Probes.class,
  Problems.class,
  Errors.class
})
class Application {

  @Bean
  FilterRegistrationBean<SecurityHeaders> securityHeaders() {
    var filter = new FilterRegistrationBean<>(new SecurityHeaders());
    filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  /**
   * A page that did not change is not sent again (RFC 9110, 13.1.2). Stands before the gate, so
   * that what was made there is sent after the next was let in: who reads slowly holds up nobody.
   */
  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> entityTags() {
    var tags = new ShallowEtagHeaderFilter();
    tags.setWriteWeakETag(true); // the compressed form has other bytes
    var filter = new FilterRegistrationBean<>(tags);
    filter.addUrlPatterns(Gate.COSTLY);
    filter.addUrlPatterns("/status", "/v3/*");
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
    return filter;
  }

  /** Who asks too much is asked to wait, before anything is done for him. */
  @Bean
  FilterRegistrationBean<RateLimit> rateLimit(
      ServiceSettings settings, ObjectProvider<Problems> problems) {
    var filter = new FilterRegistrationBean<>(new RateLimit(settings, problems::getObject));
    filter.addUrlPatterns(Gate.COSTLY);
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return filter;
  }

  /** No more questions at once than the machine answers well. */
  @Bean
  FilterRegistrationBean<Gate> gate(ServiceSettings settings, ObjectProvider<Problems> problems) {
    var filter = new FilterRegistrationBean<>(new Gate(settings, problems::getObject));
    filter.addUrlPatterns(Gate.COSTLY);
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
    return filter;
  }

  /** Answers are JSON or a page; no {@code Accept} header turns one into a refusal. */
  @Bean
  WebMvcConfigurer oneForm() {
    return new WebMvcConfigurer() {
      @Override
      public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.ignoreAcceptHeader(true).defaultContentType(MediaType.APPLICATION_JSON);
      }
    };
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> server(
      ObjectProvider<Problems> problems) {
    return factory -> {
      // ids of imported documents are anything, and clients may encode a slash in a path or not
      factory.addConnectorCustomizers(connector -> connector.setEncodedSolidusHandling("decode"));
      factory.addContextCustomizers(
          context ->
              context.getParent().getPipeline().addValve(new ServerErrors(problems::getObject)));
    };
  }
}
