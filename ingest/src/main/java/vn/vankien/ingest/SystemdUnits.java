package vn.vankien.ingest;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vankien.language.Language;

/**
 * The service and the timer of the nightly crawl. The service may write its data and nothing else,
 * gain no rights, and reach the network only as a client: systemd.exec(5).
 *
 * @param program absolute
 * @param data absolute; the only place that can be written
 * @param at {@code HH:mm} of every night
 * @param user that the service runs as; empty for a unit of a user's own manager
 * @param more options of the crawl
 */
record SystemdUnits(Path program, Path data, String at, Optional<String> user, List<String> more) {

  static final String SERVICE = "vankien-crawl.service";
  static final String TIMER = "vankien-crawl.timer";

  /** File name to content. */
  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(SERVICE, service());
    files.put(TIMER, timer());
    return files;
  }

  private String service() {
    return """
        [Unit]
        Description=Văn Kiện: crawl the sources
        After=network-online.target
        Wants=network-online.target

        [Service]
        Type=oneshot
        USER
        LANGUAGE
        ExecStart=PROGRAM crawl --data DATA MORE
        # 1 says: done, with failures and alarms that the journal and state/report.json list
        SuccessExitStatus=1
        # a crawl that is asked to end commits first, in less than this
        TimeoutStopSec=60
        Nice=10
        IOSchedulingClass=idle
        HARDENING

        [Install]
        WantedBy=default.target
        """
        .replace("LANGUAGE\n", language())
        .replace("USER\n", user.map(name -> "User=" + name + "\n").orElse(""))
        .replace(
            " MORE", more.stream().map(word -> " " + quoted(word)).collect(Collectors.joining()))
        .replace("HARDENING", user.isPresent() ? ofTheSystem() : ofAUser())
        .replace("PROGRAM", quoted(program.toString()))
        .replace("DATA", quoted(data.toString()));
  }

  /** The night speaks the language of who sets it up. */
  private static String language() {
    return Language.ofProcess() == Language.VI
        ? ""
        : "Environment=" + Language.VARIABLE + '=' + Language.ofProcess().tag() + '\n';
  }

  /** What a manager without rights of its own can keep. */
  private static String ofAUser() {
    return """
        NoNewPrivileges=yes
        LockPersonality=yes
        RestrictRealtime=yes
        RestrictSUIDSGID=yes
        SystemCallArchitectures=native
        UMask=0027"""
        .stripIndent();
  }

  private String ofTheSystem() {
    return (ofAUser()
            + """

        PrivateTmp=yes
        PrivateDevices=yes
        ProtectSystem=strict
        ProtectHome=read-only
        ProtectClock=yes
        ProtectControlGroups=yes
        ProtectHostname=yes
        ProtectKernelLogs=yes
        ProtectKernelModules=yes
        ProtectKernelTunables=yes
        ProtectProc=invisible
        RestrictNamespaces=yes
        RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
        CapabilityBoundingSet=
        AmbientCapabilities=
        ReadWritePaths=DATA TARGET""")
        .replace("TARGET", quoted(program.resolveSibling("target").toString()));
  }

  private String timer() {
    return """
        [Unit]
        Description=Văn Kiện: every night

        [Timer]
        OnCalendar=*-*-* AT:00
        RandomizedDelaySec=15min
        Persistent=true
        Unit=SERVICE

        [Install]
        WantedBy=timers.target
        """
        .replace("AT", at)
        .replace("SERVICE", SERVICE);
  }

  /** As systemd reads a word: percent signs doubled, quoted where there is a blank. */
  private static String quoted(String word) {
    String escaped = word.replace("\\", "\\\\").replace("\"", "\\\"").replace("%", "%%");
    return escaped.chars().anyMatch(Character::isWhitespace) ? '"' + escaped + '"' : escaped;
  }
}
