package vn.vankien.command;

import java.io.FileNotFoundException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** One plain sentence for everything that can go wrong on a command line. */
final class Sentences {

  private Sentences() {}

  static String of(ParameterException refused) {
    String help =
        String.format(
            Locale.ROOT, "; xem: ./vankien %s --help", refused.getCommandLine().getCommandName());
    return switch (refused) {
      case UnmatchedArgumentException unknown -> unknown(unknown.getUnmatched()) + help;
      case MissingParameterException missing -> "Thiếu " + names(missing.getMissing()) + help;
      case OverwrittenOptionException twice -> "Tùy chọn được ghi hai lần: " + name(twice) + help;
      default -> value(refused) + help;
    };
  }

  private static String unknown(List<String> words) {
    String first = words.getFirst();
    return first.startsWith("-")
        ? "Không có tùy chọn " + first
        : "Không hiểu \"" + String.join(" ", words) + '"';
  }

  private static String value(ParameterException refused) {
    if (refused.getArgSpec() == null) {
      return "Dòng lệnh không đúng";
    }
    String given = refused.getValue() == null ? "" : " \"" + refused.getValue() + '"';
    return String.format(
        Locale.ROOT, "Giá trị%s của %s không hợp lệ", given, name(refused.getArgSpec()));
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
      case NoSuchFileException none -> "Không có tệp hay thư mục " + none.getFile();
      case AccessDeniedException denied -> "Không có quyền với " + denied.getFile();
      case FileNotFoundException none -> "Không mở được " + message;
      case OutOfMemoryError full -> "Hết bộ nhớ: " + message;
      default -> ourOwn(failure, message);
    };
  }

  /** Our own exceptions speak for themselves; of others we say what they were. */
  private static String ourOwn(Throwable failure, String message) {
    if (message.contains("No space left on device")) {
      return "Hết dung lượng đĩa: hãy giải phóng chỗ rồi chạy lại, những gì đã ghi vẫn còn nguyên";
    }
    boolean ours = failure.getClass().getName().startsWith("vn.vankien.");
    String line = message.lines().findFirst().orElse("");
    return ours
        ? line
        : String.format(
                Locale.ROOT, "Không chạy được: %s %s", failure.getClass().getSimpleName(), line)
            .strip();
  }
}
