package vn.vankien.search;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.vankien.command.CommandException;
import vn.vankien.command.DataFolder;
import vn.vankien.command.ExitCode;
import vn.vankien.language.Say;
import vn.vankien.search.http.CannotListenException;
import vn.vankien.search.http.Service;
import vn.vankien.search.http.ServiceSettings;

/** {@code vankien serve}: the pages and the API, until someone ends it. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Mở dịch vụ: trang web và REST API.")
final class ServeCommand implements Callable<Integer> {

  @Mixin private DataFolder data;

  @Option(
      names = "--port",
      description = "cổng (mặc định: ${DEFAULT-VALUE})",
      defaultValue = "8080")
  private int port = 8080;

  @Option(
      names = "--address",
      description = "địa chỉ nghe; 0.0.0.0 để máy khác vào được (mặc định: ${DEFAULT-VALUE})",
      defaultValue = "127.0.0.1")
  private String address = "127.0.0.1";

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "địa chỉ mà người đọc dùng, để ghi vào sitemap")
  private Optional<URI> publicUrl = Optional.empty();

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "số yêu cầu mỗi giây của một địa chỉ, 0 là không giới hạn (${DEFAULT-VALUE})",
      defaultValue = "" + ServiceSettings.REQUESTS_PER_SECOND)
  private int rate = ServiceSettings.REQUESTS_PER_SECOND;

  @Option(
      names = "--trusted-proxy",
      paramLabel = "IP",
      split = ",",
      description = "máy chủ chuyển tiếp mà X-Forwarded-For được tin")
  private Set<String> proxies = Set.of();

  @Option(
      names = "--admin-port",
      paramLabel = "PORT",
      description = "mở cổng quản trị riêng: /actuator/health, /actuator/prometheus")
  private Optional<Integer> adminPort = Optional.empty();

  @Option(
      names = "--admin-token-file",
      paramLabel = "FILE",
      description = "tệp chứa mã mà cổng quản trị đòi, từ 16 ký tự")
  private Optional<Path> adminToken = Optional.empty();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 0 || port > 65535) {
      throw CommandException.usage(Say.that("--port phải từ 0 đến 65535, không phải %d", port));
    }
    if (rate < 0) {
      throw CommandException.usage(Say.that("--rate phải từ 0 trở lên, không phải %d", rate));
    }
    ServiceSettings settings =
        ServiceSettings.of(address, port)
            .withPublicUrl(publicUrl.map(ServeCommand::withoutSlash))
            .withRate(rate, ServiceSettings.BURST)
            .withProxies(proxies)
            .withAdmin(admin());
    try (Service service = Service.start(data.root(), settings)) {
      service.await();
      return ExitCode.DONE;
    } catch (CannotListenException e) {
      throw CommandException.cannotRun(e.getMessage());
    }
  }

  private static URI withoutSlash(URI url) {
    return URI.create(url.toString().replaceFirst("/+$", ""));
  }

  private Optional<ServiceSettings.Admin> admin() throws IOException {
    if (adminPort.isEmpty()) {
      return Optional.empty();
    }
    if (adminToken.isEmpty()) {
      throw CommandException.usage(Say.that("--admin-port cần --admin-token-file"));
    }
    String token = Files.readString(adminToken.get()).strip();
    if (token.length() < ServiceSettings.Admin.SHORTEST) {
      throw CommandException.usage(
          Say.that(
              "Mã trong %s ngắn hơn %d ký tự: hãy dùng mã dài hơn, ví dụ: openssl rand -hex 16",
              adminToken.get(), ServiceSettings.Admin.SHORTEST));
    }
    return Optional.of(new ServiceSettings.Admin(adminPort.get(), token));
  }
}
