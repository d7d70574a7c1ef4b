package vn.vankien.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One member after another, each to be read alone. */
class GzipMemberTest {

  @TempDir Path folder;

  // around the size of what is held back, where a trailer may find no room
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_500, 65_501, 65_502, 65_505, 65_510, 65_526, 65_536, 300_000})
  void readsBackWhatCannotBeSqueezed(int size) throws IOException {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    try (FileChannel file = open();
        GzipMember member = new GzipMember(file)) {
      assertThat(member(file, write(member, 0, bytes), 0)).isEqualTo(bytes);
    }
  }

  @Test
  void aMemberThatWasNotEndedLeavesNoTraceInTheNext() throws IOException {
    byte[] text = "Nghị quyết ".repeat(20_000).getBytes(StandardCharsets.UTF_8);
    try (FileChannel file = open();
        GzipMember member = new GzipMember(file)) {
      long first = write(member, 0, text);
      member.begin(first);
      member.write(ByteBuffer.wrap(new byte[100_000]));
      long end = write(member, first, text);

      assertThat(member(file, end, first)).isEqualTo(text);
      assertThat(end).isEqualTo(2 * first);
    }
  }

  private FileChannel open() throws IOException {
    return FileChannel.open(
        folder.resolve("x.gz"),
        StandardOpenOption.CREATE,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE);
  }

  /** In pieces, as records come. */
  private static long write(GzipMember member, long at, byte[] bytes) throws IOException {
    member.begin(at);
    for (int from = 0; from < bytes.length; from += 8_192) {
      member.write(
          ByteBuffer.wrap(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 8_192))));
    }
    return member.end();
  }

  private byte[] member(FileChannel file, long end, long begin) throws IOException {
    assertThat(file.size()).isGreaterThanOrEqualTo(end);
    byte[] all = Files.readAllBytes(folder.resolve("x.gz"));
    byte[] one = Arrays.copyOfRange(all, (int) begin, (int) end);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(one))) {
      return in.readAllBytes();
    }
  }
}
