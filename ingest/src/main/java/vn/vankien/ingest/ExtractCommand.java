package vn.vankien.ingest;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import vn.vankien.command.ExitCode;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.SourceDocument;
import vn.vankien.ingest.extract.DocumentExtractor;
import vn.vankien.ingest.parse.DocumentParser;
import vn.vankien.ingest.parse.ParseOutcome;
import vn.vankien.ingest.parse.ParserSettings;
import vn.vankien.language.Say;

/** {@code vankien extract}: what was understood of each file, one JSON object a line. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "Đọc tệp và in những gì hiểu được, mỗi tệp một dòng JSON; không đụng chỉ mục.")
final class ExtractCommand implements Callable<Integer> {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "tệp")
  private List<Path> files = List.of();

  @SuppressWarnings("UnusedVariable") // every command that prints results takes it
  @Option(names = "--json", description = "in JSON (luôn luôn)")
  private boolean json;

  @SuppressWarnings("UnusedVariable") // every command takes it
  @Option(names = "--data", hidden = true, description = "không dùng: lệnh này không đụng dữ liệu")
  private Path data = Path.of("");

  @Override
  public Integer call() throws IOException {
    int failures = 0;
    try (DocumentParser parser = new DocumentParser(ParserSettings.defaults(), Clock.systemUTC())) {
      DocumentExtractor extractor = new DocumentExtractor();
      for (Path file : files) {
        if (!extract(file, parser, extractor)) {
          failures++;
        }
      }
    }
    spec.commandLine().getOut().flush();
    if (failures == files.size()) {
      return ExitCode.USAGE;
    }
    return failures == 0 ? ExitCode.DONE : ExitCode.DONE_WITH_FAILURES;
  }

  private boolean extract(Path file, DocumentParser parser, DocumentExtractor extractor) {
    PrintWriter err = spec.commandLine().getErr();
    if (!Files.isRegularFile(file)) {
      err.println(
          Files.isDirectory(file)
              ? Say.that("%s: là thư mục, cần tệp", file)
              : Say.that("%s: không có tệp này", file));
      return false;
    }
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      err.println(Say.that("%s: không đọc được tệp (không có quyền hoặc đĩa lỗi)", file));
      return false;
    }
    URI url = file.toAbsolutePath().normalize().toUri();
    return switch (parser.parse(bytes, "", url, Optional.empty())) {
      case ParseOutcome.Failed failed -> {
        err.println(file + ": " + failed.reason());
        yield false;
      }
      case ParseOutcome.Parsed parsed -> {
        SourceDocument document =
            extractor.extract(url, "file", DocumentKind.OTHER, parsed.document());
        spec.commandLine()
            .getOut()
            .println(JSON.writeValueAsString(Extraction.of(document, parsed.confidence())));
        yield true;
      }
    };
  }
}
