package vn.vankien.ingest.crawl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the cases of robots.txt that we decide as expected. Not a test: its cases are not ours to
 * keep. The file has a heading and the columns id, scope, agent, url, expected, body in base64.
 */
final class RobotsMeasure {

  private RobotsMeasure() {}

  public static void main(String[] args) throws IOException {
    List<String> lines = Files.readAllLines(Path.of(args[0]));
    List<String> names = List.of(lines.getFirst().split("\t"));
    Map<String, int[]> byScope = new TreeMap<>();
    List<String> misses = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] row = line.split("\t", -1);
      String body =
          new String(Base64.getDecoder().decode(row[row.length - 1]), StandardCharsets.ISO_8859_1);
      String agent = row[names.indexOf("agent")];
      String url = row[names.indexOf("url")];
      String expected = row[names.indexOf("expected")];
      boolean allowed = Robots.parse(body, "http://foo.bar", agent, 120_000).isAllowed(url);
      int[] counts = byScope.computeIfAbsent(row[names.indexOf("scope")], s -> new int[2]);
      counts[1]++;
      if (allowed
          == (expected.equals("allow")
              || expected.equals("allowed")
              || expected.equals("true")
              || expected.equals("1"))) {
        counts[0]++;
      } else {
        misses.add(
            String.join("\t", List.of(row).subList(0, row.length - 1))
                + "\n    "
                + body.replace("\n", "\n    "));
      }
    }
    byScope.forEach((scope, c) -> System.out.println(scope + "\t" + c[0] + " of " + c[1]));
    misses.forEach(miss -> System.out.println("miss\t" + miss));
  }
}
