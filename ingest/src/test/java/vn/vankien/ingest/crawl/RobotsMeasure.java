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

  /** Longer values of a case are cut in the list of misses. */
  private static final int SHOWN = 60;

  /** Why we decide otherwise than the case expects, by the test that it comes from. */
  private static final Map<String, String> REASONS =
      Map.of(
          "ID_Encoding",
          "RFC 9309 2.2.2 has octets beyond ASCII escaped and escaped ASCII letters unescaped on both"
              + " sides before they are compared, and its own examples match; Google's matcher, from"
              + " which the case comes, leaves that to its caller",
          "GoogleOnly_AcceptUserAgentUpToFirstSpace",
          "a blank is no part of a product token, RFC 9309 2.2.1",
          "GoogleOnly_LineTooLong",
          "we read a line of any length up to the 500 KiB of the file, RFC 9309 2.5");

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
            row[names.indexOf("id")]
                + " expected "
                + expected
                + " for "
                + shown(url)
                + ", rules "
                + shown(body.replace("\n", " | "))
                + ": "
                + REASONS.getOrDefault(row[names.indexOf("test")], "NOT EXPLAINED"));
      }
    }
    byScope.forEach((scope, c) -> System.out.println(scope + "\t" + c[0] + " of " + c[1]));
    misses.forEach(miss -> System.out.println("miss\t" + miss));
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
