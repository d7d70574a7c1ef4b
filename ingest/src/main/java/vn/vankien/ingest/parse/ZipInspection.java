package vn.vankien.ingest.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import vn.vankien.ingest.parse.ParseOutcome.Status;

/**
 * A look into a ZIP package before any parser: what is locked, and what is a bomb, comes out of the
 * parsers as empty or broken.
 */
final class ZipInspection {

  /** Declarations stand at the beginning of a part. */
  private static final int PROLOG = 4096;

  private static final Pattern INTERNAL_ENTITY =
      Pattern.compile("<!ENTITY\\s+%?\\s*[\\w.:-]+\\s+[\"']");

  private ZipInspection() {}

  /** Why there is no use in parsing it, or nothing. */
  static Optional<Status> find(byte[] payload) {
    if (payload.length < 4 || payload[0] != 'P' || payload[1] != 'K') {
      return Optional.empty();
    }
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(payload)).get()) {
      for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
        ZipArchiveEntry entry = all.nextElement();
        if (entry.getGeneralPurposeBit().usesEncryption()) {
          return Optional.of(Status.ENCRYPTED);
        }
        String name = entry.getName();
        if (name.endsWith(".xml")) {
          String prolog = prolog(zip, entry);
          // iWork '09 locks the part itself and leaves the package as it was.
          if (name.equals("index.xml") && prolog.indexOf('<') != 0) {
            return Optional.of(Status.ENCRYPTED);
          }
          // Office packages must not declare entities (ECMA-376 part 2); several make a bomb.
          if (INTERNAL_ENTITY.matcher(prolog).results().limit(2).count() == 2) {
            return Optional.of(Status.TOO_LARGE);
          }
        }
      }
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      // Not a ZIP after all, or a broken one: its parser will say so.
      return Optional.empty();
    }
  }

  /** Empty when it cannot be unpacked. */
  private static String prolog(ZipFile zip, ZipArchiveEntry entry) {
    try (InputStream in = zip.getInputStream(entry)) {
      String text = new String(in.readNBytes(PROLOG), StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException e) {
      return "";
    }
  }
}
