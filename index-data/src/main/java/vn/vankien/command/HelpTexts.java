package vn.vankien.command;

import java.util.HashMap;
import java.util.ListResourceBundle;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import vn.vankien.language.Say;

/**
 * The help of one command in the language of the process. Descriptions stand beside the options in
 * Vietnamese; picocli asks this bundle first.
 */
final class HelpTexts extends ListResourceBundle {

  private final Map<String, String> texts = new HashMap<>();

  private HelpTexts(CommandSpec spec) {
    texts.put("usage.synopsisHeading", Say.plain("Cách dùng: "));
    texts.put("mixinStandardHelpOptions.help", Say.plain("in lời hướng dẫn này rồi thôi"));
    texts.put("mixinStandardHelpOptions.version", Say.plain("in phiên bản rồi thôi"));
    spec.interpolateVariables(false); // the catalogue has ${DEFAULT-VALUE}, not the value
    add("usage.description", spec.usageMessage().description());
    spec.options().forEach(this::add);
    spec.positionalParameters().forEach(this::add);
    spec.interpolateVariables(true);
  }

  /** Gives their help to a command and to those below it. */
  static void speak(CommandLine command) {
    command.setResourceBundle(new HelpTexts(command.getCommandSpec()));
    command.getSubcommands().values().forEach(HelpTexts::speak);
  }

  private void add(OptionSpec option) {
    if (!option.usageHelp() && !option.versionHelp()) {
      add(option.longestName().replaceFirst("^-+", ""), option);
    }
  }

  private void add(PositionalParamSpec parameter) {
    add(parameter.paramLabel() + '[' + parameter.index() + ']', parameter);
  }

  private void add(String key, ArgSpec arg) {
    add(key, arg.description());
  }

  private void add(String key, String[] lines) {
    if (lines.length > 0) {
      texts.put(key, Say.plain(String.join("", lines)));
    }
  }

  @Override
  protected Object[][] getContents() {
    return texts.entrySet().stream()
        .map(text -> new Object[] {text.getKey(), text.getValue()})
        .toArray(Object[][]::new);
  }
}
