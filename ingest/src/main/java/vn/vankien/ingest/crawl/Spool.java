package vn.vankien.ingest.crawl;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.vankien.ingest.archive.Body;
import vn.vankien.language.Say;

/** A body as it arrives: small ones stay in memory, large ones go to a temporary file. */
final class Spool implements Body, AutoCloseable {

  private static final int IN_MEMORY = 512 << 10;

  private final byte[] bytes;
  private final Optional<Path> file;
  private final long length;

  private Spool(byte[] bytes, Optional<Path> file, long length) {
    this.bytes = bytes;
    this.file = file;
    this.length = length;
  }

  /** More came than allowed. */
  static final class TooLargeException extends IOException {
    TooLargeException(long limit) {
      super(Say.that("lớn hơn %d byte", limit));
    }
  }

  static Spool of(InputStream in, long limit, Path folder) throws IOException {
    ByteArrayOutputStream memory = new ByteArrayOutputStream();
    byte[] block = new byte[16 << 10];
    long length = 0;
    for (int read; (read = in.read(block)) >= 0; ) {
      length = counted(length, read, limit);
      memory.write(block, 0, read);
      if (length > IN_MEMORY) {
        return toFile(memory.toByteArray(), in, limit, folder);
      }
    }
    return new Spool(memory.toByteArray(), Optional.empty(), length);
  }

  private static Spool toFile(byte[] begun, InputStream in, long limit, Path folder)
      throws IOException {
    Path file = Files.createTempFile(folder, "body", ".tmp");
    long length = begun.length;
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(begun);
      byte[] block = new byte[64 << 10];
      for (int read; (read = in.read(block)) >= 0; ) {
        length = counted(length, read, limit);
        out.write(block, 0, read);
      }
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    return new Spool(new byte[0], Optional.of(file), length);
  }

  private static long counted(long length, int read, long limit) throws TooLargeException {
    if (length + read > limit) {
      throw new TooLargeException(limit);
    }
    return length + read;
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public InputStream open() throws IOException {
    return file.isPresent() ? Files.newInputStream(file.get()) : new ByteArrayInputStream(bytes);
  }

  @Override
  public void close() throws IOException {
    if (file.isPresent()) {
      Files.deleteIfExists(file.get());
    }
  }
}
