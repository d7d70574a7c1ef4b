package vn.vankien.document;

/**
 * The body that passed a document (cơ quan ban hành).
 *
 * @param code as numbers write it, {@code TW} or {@code UBKTTW}; empty where the body is known by
 *     name only. {@code TW} is shared by the Central Committee, the Politburo and the Secretariat,
 *     {@code TU} by every province
 * @param name as readers say it: {@code Bộ Chính trị}; empty where only the code is known
 */
public record IssuingBody(String code, String name) {

  public IssuingBody {
    if (code.isEmpty() && name.isEmpty()) {
      throw new IllegalArgumentException("a body has a code or a name");
    }
  }
}
