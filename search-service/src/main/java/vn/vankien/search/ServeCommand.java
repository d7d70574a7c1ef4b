package vn.vankien.search;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.vankien.command.CommandException;
import vn.vankien.command.DataFolder;
import vn.vankien.command.ExitCode;
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

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 0 || port > 65535) {
      throw CommandException.usage("--port phải từ 0 đến 65535, không phải " + port);
    }
    try (Service service = Service.start(data.root(), ServiceSettings.of(address, port))) {
      service.await();
      return ExitCode.DONE;
    } catch (CannotListenException e) {
      throw CommandException.cannotRun(e.getMessage());
    }
  }
}
