package vn.vankien.ingest.parse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a parser worker and its parent say to each other, over the worker's stdin and stdout.
 *
 * <pre>
 * +----------------+------+-------------------------------+
 * | length, 4 bytes| kind | fields, in the record's order |
 * +----------------+------+-------------------------------+
 *   big endian, of what follows    string: 4 bytes of length, UTF-8
 * </pre>
 *
 * <p>Messages are never compared, and their bytes are not copied: a file may have 64 MB.
 */
@SuppressWarnings("ArrayRecordComponent")
sealed interface WorkerMessage {

  /** From the worker, once: its JVM is up. */
  record Ready() implements WorkerMessage {}

  /**
   * To the worker: read this file.
   *
   * @param name the last part of its address, a hint for the type
   * @param mediaType as the first bytes look
   * @param deadlineMillis when this much time has passed the worker ends itself, should its parent
   *     be gone
   */
  record Read(
      String name, String contentType, String mediaType, long deadlineMillis, byte[] payload)
      implements WorkerMessage {}

  /** To the worker: draw one page of this PDF or picture, counted from 0, upright. */
  record Draw(int page, int dotsPerInch, long deadlineMillis, byte[] payload)
      implements WorkerMessage {}

  /**
   * From the worker: the text of a file.
   *
   * @param text with a form feed in the place of each run of pages that are pictures
   * @param pages of a PDF; 0 for what has no pages
   * @param scans the pages that are pictures, counted from 0
   */
  record Text(
      String mediaType,
      String title,
      String text,
      int pages,
      List<Integer> scans,
      List<String> missing)
      implements WorkerMessage {}

  /**
   * From the worker: a page, as PNG.
   *
   * @param pages of the file
   */
  record Drawing(byte[] png, int pages) implements WorkerMessage {}

  /**
   * From the worker: why there is no text.
   *
   * @param detail the parser's own words, for the log
   */
  record Refused(ParseOutcome.Status status, String detail) implements WorkerMessage {}

  /** Writes one frame and flushes it. */
  static void write(DataOutputStream out, WorkerMessage message) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream fields = new DataOutputStream(body);
    switch (message) {
      case Ready() -> fields.writeByte(0);
      case Read(
              String name,
              String contentType,
              String mediaType,
              long deadline,
              byte[] payload) -> {
        fields.writeByte(1);
        write(fields, name);
        write(fields, contentType);
        write(fields, mediaType);
        fields.writeLong(deadline);
        write(fields, payload);
      }
      case Draw(int page, int dotsPerInch, long deadline, byte[] payload) -> {
        fields.writeByte(2);
        fields.writeInt(page);
        fields.writeInt(dotsPerInch);
        fields.writeLong(deadline);
        write(fields, payload);
      }
      case Text(
              String mediaType,
              String title,
              String text,
              int pages,
              List<Integer> scans,
              List<String> missing) -> {
        fields.writeByte(3);
        write(fields, mediaType);
        write(fields, title);
        write(fields, text);
        fields.writeInt(pages);
        fields.writeInt(scans.size());
        for (int page : scans) {
          fields.writeInt(page);
        }
        fields.writeInt(missing.size());
        for (String sentence : missing) {
          write(fields, sentence);
        }
      }
      case Drawing(byte[] png, int pages) -> {
        fields.writeByte(4);
        write(fields, png);
        fields.writeInt(pages);
      }
      case Refused(ParseOutcome.Status status, String detail) -> {
        fields.writeByte(5);
        write(fields, status.name());
        write(fields, detail);
      }
    }
    out.writeInt(body.size());
    body.writeTo(out);
    out.flush();
  }

  /**
   * The next message.
   *
   * @param longest the most bytes that the other side may send
   * @throws EOFException when the other side is gone
   * @throws IOException also for a frame that is too long or makes no sense
   */
  static WorkerMessage read(DataInputStream in, int longest) throws IOException {
    int length = in.readInt();
    if (length < 1 || length > longest) {
      throw new IOException("worker frame of " + length + " bytes, at most " + longest);
    }
    byte[] body = new byte[length];
    in.readFully(body);
    DataInputStream fields = new DataInputStream(new ByteArrayInputStream(body));
    int kind = fields.readUnsignedByte();
    return switch (kind) {
      case 0 -> new Ready();
      case 1 ->
          new Read(
              readString(fields),
              readString(fields),
              readString(fields),
              fields.readLong(),
              readBytes(fields));
      case 2 -> new Draw(fields.readInt(), fields.readInt(), fields.readLong(), readBytes(fields));
      case 3 ->
          new Text(
              readString(fields),
              readString(fields),
              readString(fields),
              fields.readInt(),
              readInts(fields),
              readStrings(fields));
      case 4 -> new Drawing(readBytes(fields), fields.readInt());
      case 5 -> new Refused(ParseOutcome.Status.valueOf(readString(fields)), readString(fields));
      default -> throw new IOException("worker frame of unknown kind: " + kind);
    };
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    write(out, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readString(DataInputStream in) throws IOException {
    return new String(readBytes(in), StandardCharsets.UTF_8);
  }

  private static List<String> readStrings(DataInputStream in) throws IOException {
    List<String> strings = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      strings.add(readString(in));
    }
    return strings;
  }

  private static List<Integer> readInts(DataInputStream in) throws IOException {
    List<Integer> numbers = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      numbers.add(in.readInt());
    }
    return numbers;
  }

  private static byte[] readBytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("worker field of " + length + " bytes in a shorter frame");
    }
    return in.readNBytes(length);
  }
}
