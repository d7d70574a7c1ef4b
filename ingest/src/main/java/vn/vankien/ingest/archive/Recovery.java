package vn.vankien.ingest.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Finds the whole records at the end of a WARC file whose writer may have died. A record is one
 * member of gzip, RFC 1952, and is whole when it inflates and its trailer agrees:
 *
 * <pre>
 * 1f 8b 08 flags  mtime×4  xfl os | deflated bytes … | crc32×4  length×4
 * </pre>
 *
 * <p>Only members without optional header fields are read, as our writer makes them.
 */
final class Recovery {

  private static final int HEADER = 10;
  private static final int TRAILER = 8;

  private Recovery() {}

  /** A member's place in its file. */
  record Member(long offset, long length) {}

  /**
   * Gives the records of a file that have no line in the index one.
   *
   * @return where the last whole record ends
   */
  static long index(Path warc, CdxjIndex index) throws IOException {
    String name = warc.getFileName().toString();
    long end = index.last(name).map(c -> c.offset() + c.length()).orElse(0L);
    for (Member member : members(warc, end)) {
      try (RecordReader record = new RecordReader(warc, member.offset())) {
        record.capture(name, member).ifPresent(index::add);
      }
      end = member.offset() + member.length();
    }
    return end;
  }

  /** The whole members from an offset on; what follows the last one is a half record. */
  static List<Member> members(Path warc, long from) throws IOException {
    List<Member> members = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(warc)) {
      channel.position(from);
      CountingInput in = new CountingInput(Channels.newInputStream(channel));
      long start = 0;
      while (in.inflateMember()) {
        members.add(new Member(from + start, in.count() - start));
        start = in.count();
      }
    }
    return members;
  }

  private static final class CountingInput {
    private final InputStream in;
    private final byte[] input = new byte[64 << 10];
    private final byte[] output = new byte[64 << 10];
    private int begin;
    private int end;
    private long consumed;

    CountingInput(InputStream in) {
      this.in = new BufferedInputStream(in, 1 << 16);
    }

    long count() {
      return consumed;
    }

    private int next() throws IOException {
      if (begin == end) {
        begin = 0;
        end = Math.max(0, in.read(input));
        if (end == 0) {
          throw new EOFException();
        }
      }
      consumed++;
      return input[begin++] & 0xff;
    }

    boolean inflateMember() throws IOException {
      Inflater inflater = new Inflater(true);
      try {
        int[] head = new int[HEADER];
        for (int i = 0; i < HEADER; i++) {
          head[i] = next();
        }
        if (head[0] != 0x1f || head[1] != 0x8b || head[2] != 8 || head[3] != 0) {
          return false;
        }
        CRC32 crc = new CRC32();
        while (!inflater.finished()) {
          if (inflater.needsInput()) {
            next();
            begin--;
            consumed--;
            inflater.setInput(input, begin, end - begin);
          }
          int before = inflater.getRemaining();
          int inflated = inflater.inflate(output);
          int used = before - inflater.getRemaining();
          begin += used;
          consumed += used;
          crc.update(output, 0, inflated);
        }
        ByteBuffer trailer = ByteBuffer.allocate(TRAILER);
        while (trailer.hasRemaining()) {
          trailer.put((byte) next());
        }
        return Integer.reverseBytes(trailer.getInt(0)) == (int) crc.getValue()
            && Integer.reverseBytes(trailer.getInt(4)) == (int) inflater.getBytesWritten();
      } catch (EOFException | DataFormatException e) {
        // a record that was being written when its writer died: exactly what we look for
        return false;
      } finally {
        inflater.end();
      }
    }
  }
}
