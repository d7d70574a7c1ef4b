package vn.vankien.ingest.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A text file of sorted ASCII lines, searched by halving, so that it need not fit into memory. */
final class SortedLines {

  private static final int BLOCK = 4096;

  private final Path file;

  SortedLines(Path file) {
    this.file = file;
  }

  /** The lines that begin so, in order. */
  List<String> startingWith(String prefix) throws IOException {
    List<String> found = new ArrayList<>();
    if (!Files.exists(file)) {
      return found;
    }
    try (FileChannel channel = FileChannel.open(file)) {
      long low = 0;
      long high = channel.size();
      // low is always the start of a line, and every line before it is smaller than the prefix
      while (low < high) {
        long middle = lineStart(channel, (low + high) / 2, low);
        String line = lineAt(channel, middle);
        if (line.compareTo(prefix) < 0) {
          low = middle + line.length() + 1;
        } else {
          high = middle;
        }
      }
      for (long at = low; at < channel.size(); ) {
        String line = lineAt(channel, at);
        if (!line.startsWith(prefix)) {
          break;
        }
        found.add(line);
        at += line.length() + 1;
      }
    }
    return found;
  }

  /** All lines in order; the caller closes the stream. */
  Stream<String> all() throws IOException {
    if (!Files.exists(file)) {
      return Stream.empty();
    }
    BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.US_ASCII);
    return reader
        .lines()
        .onClose(
            () -> {
              try {
                reader.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static long lineStart(FileChannel channel, long at, long floor) throws IOException {
    long end = at;
    while (end > floor) {
      long begin = Math.max(floor, end - BLOCK);
      byte[] block = bytes(channel, begin, (int) (end - begin));
      for (int i = block.length - 1; i >= 0; i--) {
        if (block[i] == '\n') {
          return begin + i + 1;
        }
      }
      end = begin;
    }
    return floor;
  }

  private static String lineAt(FileChannel channel, long at) throws IOException {
    StringBuilder line = new StringBuilder();
    while (at < channel.size()) {
      byte[] block = bytes(channel, at, (int) Math.min(BLOCK, channel.size() - at));
      String text = new String(block, StandardCharsets.US_ASCII);
      int end = text.indexOf('\n');
      if (end >= 0) {
        return line.append(text, 0, end).toString();
      }
      line.append(text);
      at += block.length;
    }
    return line.toString();
  }

  private static byte[] bytes(FileChannel channel, long at, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
      // a channel may give less than asked
    }
    return buffer.array();
  }
}
