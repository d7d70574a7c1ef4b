package vn.vankien.search.original;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.URIs;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the archive while the crawl may be writing to it: WARC files, and a CDXJ index in two
 * parts, {@code index.cdxj} sorted and {@code recent.cdxj} as it came. A line is there only after
 * its record is, so what can be found can be read.
 */
public final class Archive {

  /** Larger files are downloaded from their source, not from here. */
  private static final int LARGEST = 64 << 20;

  /** Bytes read at once; a line has a few hundred. */
  private static final int BLOCK = 4096;

  private final Path folder;

  public Archive(Path folder) {
    this.folder = folder;
  }

  /** The different payloads that an address gave, newest first; empty without an archive. */
  public List<Version> versions(String url) throws IOException {
    String prefix;
    try {
      prefix = urlkey(url) + ' ';
    } catch (RuntimeException notAnAddress) {
      return List.of(); // imported under an id that is none
    }
    TreeSet<String> lines = new TreeSet<>();
    Path sorted = folder.resolve("index.cdxj");
    if (Files.exists(sorted)) {
      lines.addAll(search(sorted, prefix));
    }
    Path recent = folder.resolve("recent.cdxj");
    if (Files.exists(recent)) {
      try (BufferedReader reader = Files.newBufferedReader(recent, StandardCharsets.US_ASCII)) {
        reader.lines().filter(line -> line.startsWith(prefix)).forEach(lines::add);
      }
    }
    List<Version> versions = new ArrayList<>();
    for (String line : lines) {
      read(line, url).ifPresent(versions::add);
    }
    versions.sort(Comparator.comparing(Version::fetched));
    List<Version> changes = new ArrayList<>();
    for (Version version : versions) {
      if (changes.isEmpty() || !changes.getLast().digest().equals(version.digest())) {
        changes.add(version);
      }
    }
    return changes.reversed();
  }

  /**
   * How a version differs from the one before it; empty where there is none before, or where one of
   * the two is a file.
   *
   * @param versions of one address, as {@link #versions} gives them
   */
  public Optional<Comparison> comparison(List<Version> versions, Version version)
      throws IOException {
    int older = versions.indexOf(version) + 1;
    if (older == versions.size() || !version.isText() || !versions.get(older).isText()) {
      return Optional.empty();
    }
    Optional<Payload> before = read(versions.get(older));
    Optional<Payload> after = read(version);
    return before.isPresent() && after.isPresent()
        ? Optional.of(Comparison.of(before.get(), after.get()))
        : Optional.empty();
  }

  /** As the crawl makes it: the SURT of an address, in ASCII. */
  private static String urlkey(String url) {
    StringBuilder ascii = new StringBuilder();
    URIs.toNormalizedSurt(url)
        .chars()
        .forEach(
            c -> {
              if (c > ' ' && c < 0x7f) {
                ascii.append((char) c);
              } else {
                ascii.append('%').append(Integer.toHexString(c));
              }
            });
    return ascii.toString();
  }

  /** The lines of a sorted file that begin with {@code prefix}, found by halving. */
  private static List<String> search(Path file, String prefix) throws IOException {
    List<String> found = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long low = 0;
      long high = channel.size();
      while (low < high) {
        long middle = (low + high) >>> 1;
        String line = after(channel, middle).readLine();
        if (line == null || line.compareTo(prefix) >= 0) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      BufferedReader lines = after(channel, low);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith(prefix)) {
          break;
        }
        found.add(line);
      }
    }
    return found;
  }

  /** The lines that begin at {@code position} or after it; the channel's caller closes it. */
  private static BufferedReader after(FileChannel channel, long position) throws IOException {
    channel.position(Math.max(0, position - 1));
    BufferedReader lines =
        new BufferedReader(Channels.newReader(channel, StandardCharsets.US_ASCII), BLOCK);
    if (position > 0) {
      lines.readLine(); // the rest of a line, or nothing but its end
    }
    return lines;
  }

  private static Optional<Version> read(String line, String url) {
    int stamp = line.indexOf(' ') + 1;
    int json = line.indexOf(' ', stamp) + 1;
    if (json == 0 || !line.endsWith("}")) {
      return Optional.empty(); // being written
    }
    JsonNode fields = JsonMapper.shared().readTree(line.substring(json));
    boolean holds =
        fields.path("status").asString("").equals("200")
            && !fields.path("mime").asString("").equals("warc/revisit")
            && fields.path("url").asString("").equals(url);
    return holds
        ? Optional.of(
            new Version(
                url,
                Version.instant(line.substring(stamp, json - 1)),
                fields.path("mime").asString(""),
                fields.path("digest").asString(""),
                fields.path("filename").asString(""),
                Long.parseLong(fields.path("offset").asString("0"))))
        : Optional.empty();
  }

  /**
   * What was sent.
   *
   * @param contentType as declared; empty if nobody said
   */
  @SuppressWarnings("ArrayRecordComponent") // carried once, compared never
  public record Payload(String contentType, byte[] bytes) {}

  /** The payload of a version, decoded; empty if it is larger than we hand on. */
  public Optional<Payload> read(Version version) throws IOException {
    Path file = folder.resolve(version.filename()).normalize();
    if (!file.startsWith(folder.normalize())) {
      throw new IOException("record outside of the archive: " + version.filename());
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.position(version.offset());
      try (WarcReader reader = new WarcReader(channel)) {
        WarcRecord record =
            reader.next().orElseThrow(() -> new IOException("no record: " + version));
        return switch (record) {
          case WarcResponse response -> decoded(response);
          case WarcResource resource -> payload(resource.contentType().toString(), resource.body());
          default -> throw new IOException("no payload: " + version);
        };
      }
    }
  }

  private static Optional<Payload> decoded(WarcResponse response) throws IOException {
    String type = response.http().headers().first("Content-Type").orElse("");
    return payload(type, response.http().bodyDecoded());
  }

  private static Optional<Payload> payload(String type, MessageBody body) throws IOException {
    byte[] bytes = body.stream().readNBytes(LARGEST + 1);
    return bytes.length > LARGEST ? Optional.empty() : Optional.of(new Payload(type, bytes));
  }
}
