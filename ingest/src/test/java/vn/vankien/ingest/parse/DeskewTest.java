package vn.vankien.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskewTest {

  @ParameterizedTest(name = "{0} degrees")
  @ValueSource(doubles = {-4.2, -1, -0.4, 0.4, 1.5, 4.7})
  void seesHowFarAPageLiesAskew(double degrees) {
    BufferedImage page = page(degrees);
    assertThat(Deskew.angle(page)).isCloseTo(degrees, within(0.15));
    assertThat(Deskew.angle(Deskew.upright(page))).isCloseTo(0, within(0.15));
  }

  @Test
  void leavesAnUprightPageAsItIs() {
    BufferedImage page = page(0);
    assertThat(Deskew.upright(page)).isSameAs(page);
  }

  @Test
  void turnsNoPageWithoutPrint() {
    BufferedImage empty = new BufferedImage(400, 600, BufferedImage.TYPE_BYTE_GRAY);
    assertThat(Deskew.upright(empty)).isSameAs(empty);
  }

  /** Bars as words are, in lines. */
  private static BufferedImage page(double degrees) {
    BufferedImage page = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = page.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 1240, 1754);
    graphics.rotate(Math.toRadians(degrees), 620, 877);
    graphics.setColor(Color.BLACK);
    for (int y = 200; y < 1500; y += 40) {
      for (int x = 150; x < 1090; x += 70) {
        graphics.fillRect(x, y, 40 + (x * y) % 25, 14);
      }
    }
    graphics.dispose();
    return page;
  }
}
