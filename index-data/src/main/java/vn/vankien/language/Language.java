package vn.vankien.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language that we speak. */
public enum Language {
  VI(Locale.of("vi", "VN")),
  EN(Locale.UK);

  /** The property that names the language of a process; it comes before {@link #VARIABLE}. */
  public static final String PROPERTY = "vankien.lang";

  /** The environment variable that names it. */
  public static final String VARIABLE = "VANKIEN_LANG";

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** Its manner of writing numbers and days. */
  public Locale locale() {
    return locale;
  }

  /** As HTML and URLs write it: {@code vi}. */
  public String tag() {
    return locale.getLanguage();
  }

  public Language other() {
    return this == VI ? EN : VI;
  }

  /** The language of a tag; Vietnamese unless English is asked for. */
  public static Language of(@Nullable String tag) {
    return "en".equals(tag) ? EN : VI;
  }

  /**
   * The language in which this process speaks to its user. Not that of the system: many of our
   * users work on systems that were set up in English.
   */
  public static Language ofProcess() {
    return of(System.getProperty(PROPERTY, System.getenv(VARIABLE)));
  }
}
