package vn.vankien.search.http;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vankien.document.DocumentType;
import vn.vankien.language.Language;
import vn.vankien.search.query.Days;

/** All that we say in one language: {@code texts.vi.properties}, numbers, days and names. */
final class Texts {

  private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Texts(language));
    }
  }

  private final Language language;
  private final Properties sentences = new Properties();
  private final DateTimeFormatter day;
  private final DateTimeFormatter time;

  private Texts(Language language) {
    this.language = language;
    this.day =
        DateTimeFormatter.ofPattern(
            language == Language.VI ? "dd/MM/yyyy" : "d MMMM yyyy", language.locale());
    this.time =
        DateTimeFormatter.ofPattern(
            language == Language.VI ? "HH:mm 'ngày' dd/MM/yyyy" : "d MMMM yyyy, HH:mm",
            language.locale());
    String file = "texts." + language.tag() + ".properties";
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Texts.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      sentences.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Texts in(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  Language language() {
    return language;
  }

  /** The sentence under {@code key}, with {@code {0}}, {@code {1}} … replaced by the facts. */
  String say(String key, Object... facts) {
    String sentence = sentences.getProperty(key);
    if (sentence == null) {
      throw new IllegalStateException("no text: " + key + " in " + language);
    }
    for (int i = 0; i < facts.length; i++) {
      String fact = facts[i] instanceof Number n ? number(n.longValue()) : facts[i].toString();
      sentence = sentence.replace("{" + i + "}", fact);
    }
    return sentence;
  }

  /** {@code 1.234} in Vietnamese. */
  String number(long n) {
    return NumberFormat.getIntegerInstance(language.locale()).format(n);
  }

  /** {@code 25/10/2017} for an ISO day or local time; what is neither stays as it is. */
  String day(String iso) {
    String date = iso.substring(0, Math.min(10, iso.length()));
    return Days.first(date).map(this::day).orElse(iso);
  }

  String day(LocalDate date) {
    return day.format(date);
  }

  /** {@code 02:15 ngày 25/10/2017} in Việt Nam, of an ISO instant; what is none stays as it is. */
  String time(String iso) {
    try {
      return time.format(Instant.parse(iso).atZone(WorkPages.ZONE));
    } catch (DateTimeException e) {
      return iso;
    }
  }

  /** {@code ngày 25 tháng 10 năm 2017}, as documents print it. */
  static String longDay(String iso) {
    return Days.first(iso)
        .map(
            day ->
                "ngày "
                    + (day.getDayOfMonth() < 10 ? "0" : "")
                    + day.getDayOfMonth()
                    + " tháng "
                    + (day.getMonthValue() < 3 ? "0" : "")
                    + day.getMonthValue()
                    + " năm "
                    + day.getYear())
        .orElse(iso);
  }

  /** A title as a heading: what follows a type ("về …") begins with a capital here. */
  String title(String title) {
    if (title.isBlank()) {
      return say("untitled");
    }
    int first = title.offsetByCodePoints(0, 1);
    return title.substring(0, first).toUpperCase(language.locale()) + title.substring(first);
  }

  /**
   * The name of a type, given its code or its name. A code that two types share gives both: {@code
   * Quy định / Quyết định}.
   */
  String type(String value) {
    Set<String> names =
        Stream.of(DocumentType.values())
            .filter(type -> type.code().equals(value) || type.vietnamese().equals(value))
            .map(type -> say("type." + type.name()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return names.isEmpty() ? value : String.join(" / ", names);
  }

  /** The name of a kind of document; an unknown kind stays as it is. */
  String kind(String value) {
    return sentences.getProperty("kind." + value, value);
  }

  /** What became of a work, {@code inForce}; an unknown word stays as it is. */
  String force(String value) {
    return sentences.getProperty("force." + value, value);
  }

  /** A site is called by its own name; what came from files or records is called that. */
  String source(String value) {
    return sentences.getProperty("source." + value, value);
  }

  Set<String> keys() {
    return sentences.stringPropertyNames();
  }
}
