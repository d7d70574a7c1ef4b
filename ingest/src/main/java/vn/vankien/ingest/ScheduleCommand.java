package vn.vankien.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vankien.command.CommandException;
import vn.vankien.command.DataFolder;
import vn.vankien.command.ExitCode;
import vn.vankien.language.Say;

/** {@code vankien schedule}: has systemd run the crawl every night, or no longer. */
@Command(
    name = "schedule",
    mixinStandardHelpOptions = true,
    description = "Đặt, bỏ hoặc xem lịch thu thập hằng đêm của systemd.")
final class ScheduleCommand implements Callable<Integer> {

  /** What to do with the schedule. */
  enum Action {
    INSTALL,
    REMOVE,
    SHOW
  }

  @Spec private CommandSpec spec;
  @Mixin private DataFolder data;

  @Parameters(paramLabel = "install|remove|show", description = "đặt lịch, bỏ lịch, hoặc in ra")
  private Action action = Action.SHOW;

  @Option(
      names = "--at",
      paramLabel = "HH:MM",
      description = "giờ chạy mỗi đêm (mặc định: ${DEFAULT-VALUE})",
      defaultValue = "02:00")
  private LocalTime at = LocalTime.of(2, 0);

  @Option(
      names = "--user",
      description = "lịch của người dùng này (~/.config/systemd/user), không cần quyền quản trị")
  private boolean user;

  @Option(names = "--as", paramLabel = "USER", description = "chạy dưới tên người dùng này")
  private Optional<String> as = Optional.empty();

  @Option(
      names = "--units",
      paramLabel = "DIR",
      description = "thư mục ghi các tệp unit (mặc định theo --user)")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--program",
      paramLabel = "FILE",
      description = "chương trình để chạy",
      defaultValue = "${sys:vankien.program:-./vankien}")
  private Path program = Path.of("vankien");

  @Option(
      names = "--webhook",
      paramLabel = "URL",
      description = "gửi báo cáo mỗi đêm tới địa chỉ này")
  private Optional<String> webhook = Optional.empty();

  @Option(
      names = "--metrics",
      paramLabel = "FILE",
      description = "ghi số liệu Prometheus mỗi đêm vào tệp này")
  private Optional<Path> metrics = Optional.empty();

  @Option(
      names = "--mail",
      paramLabel = "FILE",
      description = "gửi báo cáo mỗi đêm bằng thư điện tử, theo thiết lập trong tệp này")
  private Optional<Path> mail = Optional.empty();

  @Override
  public Integer call() throws IOException {
    SystemdUnits units =
        new SystemdUnits(
            program.toAbsolutePath().normalize(),
            data.root().toAbsolutePath().normalize(),
            at.format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)),
            user ? Optional.empty() : Optional.of(as.orElse(System.getProperty("user.name"))),
            more());
    Path place = folder.orElseGet(this::usual);
    switch (action) {
      case SHOW -> units.files().forEach((name, text) -> say("# " + name + "\n" + text));
      case INSTALL -> install(units, place);
      case REMOVE -> remove(units, place);
    }
    return ExitCode.DONE;
  }

  private List<String> more() {
    List<String> more = new ArrayList<>();
    webhook.ifPresent(url -> more.addAll(List.of("--webhook", url)));
    metrics.ifPresent(
        file -> more.addAll(List.of("--metrics", file.toAbsolutePath().normalize().toString())));
    mail.ifPresent(
        file -> more.addAll(List.of("--mail", file.toAbsolutePath().normalize().toString())));
    return more;
  }

  private Path usual() {
    return user
        ? Path.of(System.getProperty("user.home"), ".config", "systemd", "user")
        : Path.of("/etc/systemd/system");
  }

  private void install(SystemdUnits units, Path place) throws IOException {
    if (!Files.isExecutable(program)) {
      throw CommandException.usage(
          Say.that("Không có chương trình %s; hãy chỉ ra bằng --program", program));
    }
    Files.createDirectories(data.root());
    Files.createDirectories(place);
    for (var file : units.files().entrySet()) {
      Files.writeString(place.resolve(file.getKey()), file.getValue());
    }
    if (folder.isPresent()) {
      say(Say.that("Đã ghi các tệp unit vào %s.", place));
      return;
    }
    systemctl("daemon-reload");
    systemctl("enable", "--now", SystemdUnits.TIMER);
    say(
        Say.that(
            "Đã đặt lịch thu thập mỗi đêm lúc %s; xem lần tới: systemctl%s list-timers %s",
            at, user ? " --user" : "", SystemdUnits.TIMER));
  }

  private void remove(SystemdUnits units, Path place) throws IOException {
    if (!Files.exists(place.resolve(SystemdUnits.TIMER))) {
      say(Say.that("Không có lịch nào trong %s.", place));
      return;
    }
    if (folder.isEmpty()) {
      systemctl("disable", "--now", SystemdUnits.TIMER);
    }
    for (String name : units.files().keySet()) {
      Files.deleteIfExists(place.resolve(name));
    }
    if (folder.isEmpty()) {
      systemctl("daemon-reload");
    }
    say(Say.that("Đã bỏ lịch thu thập; dữ liệu giữ nguyên."));
  }

  private void systemctl(String... what) throws IOException {
    List<String> command = new ArrayList<>(List.of("systemctl"));
    if (user) {
      command.add("--user");
    }
    command.addAll(List.of(what));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor() != 0) {
        throw CommandException.cannotRun(
            Say.that("Đã ghi các tệp unit, nhưng không chạy được: %s", String.join(" ", command)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }
}
