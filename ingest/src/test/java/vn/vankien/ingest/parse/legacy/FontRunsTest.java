package vn.vankien.ingest.parse.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FontRunsTest {

  @Test
  void readsOnlyTheRunsWhoseFontIsOfBeforeUnicode() {
    assertThat(
            LegacyText.readByFonts(
                "Tên: héi nghÞ\nMột hai",
                List.of(new TextRun("Tên: ", "Arial"), new TextRun("héi  nghÞ\r", ".VnTimeH"))))
        .isEqualTo("Tên: HỘI NGHỊ\nMột hai");
  }

  @Test
  void passesOverRunsThatTheTextLacks() {
    assertThat(
            LegacyText.readByFonts(
                "lo¹i", List.of(new TextRun("ẩn đi", "Arial"), new TextRun("lo¹i", ".VnTime"))))
        .isEqualTo("loại");
  }

  @Test
  void leavesTextThatNoRunTells() {
    assertThat(LegacyText.readByFonts("28°C", List.of())).isEqualTo("28°C");
  }
}
