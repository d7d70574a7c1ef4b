package vn.vankien.document;

/**
 * The type (tên loại) of a document: Quy định 399-QĐ/TW for the Party, Decree 30/2020/NĐ-CP, Annex
 * III, and Law 80/2015/QH13, Article 4, for the state.
 *
 * <p>{@link #REGULATION} and {@link #DECISION} share the code {@code QĐ} in Party numbers; only the
 * type word in the title block or before the citation tells them apart.
 */
public enum DocumentType {
  RESOLUTION("NQ", "Nghị quyết"),
  CONCLUSION("KL", "Kết luận"),
  DIRECTIVE("CT", "Chỉ thị"),
  REGULATION("QĐ", "Quy định"),
  DECISION("QĐ", "Quyết định"),
  RULES("QC", "Quy chế"),
  GUIDANCE("HD", "Hướng dẫn"),
  NOTICE("TB", "Thông báo"),
  CIRCULAR_LETTER("TT", "Thông tri"),
  PLAN("KH", "Kế hoạch"),
  PROGRAMME("CTr", "Chương trình"),
  PROJECT("ĐA", "Đề án"),
  SCHEME("PA", "Phương án"),
  REPORT("BC", "Báo cáo"),
  SUBMISSION("TTr", "Tờ trình"),
  OFFICIAL_LETTER("CV", "Công văn"),
  TELEGRAM("CĐ", "Công điện"),
  MINUTES("BB", "Biên bản"),
  COMMUNIQUE("TC", "Thông cáo"),
  STATEMENT("TBo", "Tuyên bố"),
  CHARTER("ĐL", "Điều lệ"),
  STRATEGY("CL", "Chiến lược"),
  CONSTITUTION("HP", "Hiến pháp"),
  CODE("BL", "Bộ luật"),
  LAW("L", "Luật"),
  ORDINANCE("PL", "Pháp lệnh"),
  ORDER("LC", "Lệnh"),
  EDICT("SL", "Sắc lệnh"),
  DECREE("NĐ", "Nghị định"),
  CIRCULAR("TT", "Thông tư"),
  JOINT_CIRCULAR("TTLT", "Thông tư liên tịch"),
  JOINT_RESOLUTION("NQLT", "Nghị quyết liên tịch"),
  CONSOLIDATED("VBHN", "Văn bản hợp nhất");

  private final String code;
  private final String vietnamese;

  DocumentType(String code, String vietnamese) {
    this.code = code;
    this.vietnamese = vietnamese;
  }

  /** The abbreviation in a number's symbol: {@code NQ}. */
  public String code() {
    return code;
  }

  /** The type as readers say it, first letter upper case: {@code Nghị quyết}. */
  public String vietnamese() {
    return vietnamese;
  }
}
