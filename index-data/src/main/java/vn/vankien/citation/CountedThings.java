package vn.vankien.citation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What people count: after digits such a word says that they are no serial, {@code quy định 15
 * điều}. Accents count where the text has any: {@code 96 bổ sung} counts no ministries.
 */
final class CountedThings {

  private static final String THINGS =
      """
      năm,tháng,ngày,giờ,phút,tuần,quý,điều,khoản,điểm,chương,mục,nội dung,nhóm,nhiệm vụ,giải pháp,\
      vấn đề,chỉ tiêu,tiêu chí,tiêu chuẩn,người,đồng chí,cán bộ,đảng viên,công chức,viên chức,\
      đại biểu,lần,bước,cấp,bản,bộ,loại,hình thức,trường hợp,đối tượng,lĩnh vực,phương án,nguyên tắc,\
      yêu cầu,mục tiêu,đơn vị,cơ quan,tổ chức,tập thể,cá nhân,tỉnh,huyện,xã,phường,thành phố,quận,\
      địa phương,chi bộ,đảng bộ,phần,triệu,tỷ,tỉ,nghìn,ngàn,đồng,ha,km,m2,mét,tấn,suất,phòng,việc,\
      đầu,cuộc,hội nghị,lớp,đoàn,tổ,ông,bà,vị,thành viên,nghị quyết,kết luận,chỉ thị,quy định,\
      quyết định,hướng dẫn,kế hoạch,văn bản,đề án,dự án,chuyên đề,công trình,sản phẩm,doanh nghiệp,\
      hộ,học sinh,sinh viên,giai đoạn,khâu,môn,câu,trang,kỳ,đợt,chức danh,mặt,khu,lao động,điểm mới,\
      trụ cột,đột phá,quan điểm,quy trình,hành vi,điều kiện,ủy viên,ngành,vụ,vụ án,ngôi,căn,cái,\
      chiếc,nước,bài,ngân hàng,tòa,khóa,khối,xe,tàu,nhà,gia đình,ý kiến,tờ,trẻ em,hạng mục,chỉ số,\
      công dân,cử tri,bị can,bị cáo,ban,cụm,trường,cơ sở""";

  private record Thing(String folded, String marked) {}

  private static final Map<Character, List<Thing>> BY_FIRST = new HashMap<>();

  static {
    for (String thing : THINGS.split(",", -1)) {
      String folded = FoldedText.foldAll(thing);
      BY_FIRST
          .computeIfAbsent(folded.charAt(0), c -> new ArrayList<>())
          .add(new Thing(folded, marks(thing)));
    }
  }

  private CountedThings() {}

  /** Whether a counted thing stands at {@code i}, after blanks. */
  static boolean startAt(FoldedText text, int i) {
    int k = text.skipBlanks(i);
    if (k == i && text.isLetterAt(i)) {
      return true;
    }
    for (Thing thing : BY_FIRST.getOrDefault(text.at(k), List.of())) {
      int end = text.matchWord(k, thing.folded);
      if (end >= 0 && sameMarks(text.substring(k, end), thing) && !isReference(text, k, thing)) {
        return true;
      }
    }
    return false;
  }

  /** Words typed without accents match any. */
  private static boolean sameMarks(String words, Thing thing) {
    String marks = marks(words);
    return marks.equals(thing.marked) || marks.equals(thing.folded.replace(" ", ""));
  }

  /** The letters of each syllable, then its marks in one order: both placements of a tone agree. */
  private static String marks(String words) {
    StringBuilder letters = new StringBuilder();
    for (String syllable :
        Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .split("\\s+", -1)) {
      StringBuilder marks = new StringBuilder();
      for (int i = 0; i < syllable.length(); i++) {
        char c = syllable.charAt(i);
        (Character.isLetter(c) ? letters : marks).append(c);
      }
      marks.chars().sorted().forEach(mark -> letters.append((char) mark));
    }
    return letters.toString();
  }

  /**
   * "Nghị quyết 18 khóa XII" counts no courses, "năm 2017" and "ngày 25" date, "Ban Bí thư" and
   * "ban hành" are another word.
   */
  private static boolean isReference(FoldedText text, int i, Thing thing) {
    return switch (thing.folded) {
      case "khoa" -> Ordinals.termAt(text, i).isPresent();
      case "nam", "ngay" -> text.isDigitAt(text.match(i, thing.folded + " "));
      case "ban" -> text.match(i, "ban hanh") >= 0 || text.isUpperAt(i);
      case "bo" -> text.isUpperAt(i);
      default -> false;
    };
  }
}
