package vn.vankien.command;

import java.io.FileNotFoundException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.vankien.language.Say;

/** One plain sentence for everything that can go wrong on a command line. */
final class Sentences {

  private Sentences() {}

  static String of(ParameterException refused) {
    return Say.that(
        "%s; xem: ./vankien %s --help", fault(refused), refused.getCommandLine().getCommandName());
  }

  private static String fault(ParameterException refused) {
    return switch (refused) {
      case UnmatchedArgumentException unknown -> unknown(unknown.getUnmatched());
      case MissingParameterException missing -> Say.that("Thiếu %s", names(missing.getMissing()));
      case OverwrittenOptionException twice ->
          Say.that("Tùy chọn được ghi hai lần: %s", name(twice));
      default -> value(refused);
    };
  }

  private static String unknown(List<String> words) {
    String first = words.getFirst();
    return first.startsWith("-")
        ? Say.that("Không có tùy chọn %s", first)
        : Say.that("Không hiểu \"%s\"", String.join(" ", words));
  }

  private static String value(ParameterException refused) {
    if (refused.getArgSpec() == null) {
      return Say.that("Dòng lệnh không đúng");
    }
    String name = name(refused.getArgSpec());
    return refused.getValue() == null
        ? Say.that("Giá trị của %s không hợp lệ", name)
        : Say.that("Giá trị \"%s\" của %s không hợp lệ", refused.getValue(), name);
  }

  private static String names(List<ArgSpec> missing) {
    return missing.stream().map(Sentences::name).collect(Collectors.joining(", "));
  }

  private static String name(OverwrittenOptionException twice) {
    return twice.getOverwritten() == null ? "" : name(twice.getOverwritten());
  }

  private static String name(ArgSpec spec) {
    return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
  }

  static String of(Throwable failure) {
    String message = failure.getMessage() == null ? "" : failure.getMessage();
    return switch (failure) {
      case NoSuchFileException none -> Say.that("Không có tệp hay thư mục %s", none.getFile());
      case AccessDeniedException denied -> Say.that("Không có quyền với %s", denied.getFile());
      case FileNotFoundException none -> Say.that("Không mở được %s", message);
      case OutOfMemoryError full -> Say.that("Hết bộ nhớ: %s", message);
      default -> ourOwn(failure, message);
    };
  }

  /** Our own exceptions speak for themselves; of others we say what they were. */
  private static String ourOwn(Throwable failure, String message) {
    if (message.contains("No space left on device")) {
      return Say.that(
          "Hết dung lượng đĩa: hãy giải phóng chỗ rồi chạy lại, những gì đã ghi vẫn còn nguyên");
    }
    boolean ours = failure.getClass().getName().startsWith("vn.vankien.");
    String line = message.lines().findFirst().orElse("");
    return ours
        ? line
        : Say.that("Không chạy được: %s %s", failure.getClass().getSimpleName(), line).strip();
  }
}
