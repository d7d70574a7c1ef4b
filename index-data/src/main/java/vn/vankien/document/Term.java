package vn.vankien.document;

/**
 * A term (khóa) of the Central Committee, from the day after one congress to the close of the next.
 *
 * @param number 1 for the first; {@code XII} is 12
 */
public record Term(int number) {

  public Term {
    if (number < 1 || number > 39) {
      throw new IllegalArgumentException("no term: " + number);
    }
  }

  /** The term as it is printed: {@code XII}. */
  public String roman() {
    String[] units = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    return "X".repeat(number / 10) + units[number % 10];
  }
}
