package vn.vankien.ingest.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that can be read more than once, wherever they lie; what is large stays on disk. */
public interface Body {

  /** In bytes. */
  long length();

  /** The bytes from the first; each call begins anew. */
  InputStream open() throws IOException;

  /** The bytes of an array, which the caller must not change afterwards. */
  static Body of(byte[] bytes) {
    return new Body() {
      @Override
      public long length() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }

  /** The bytes of a file as long as it is now. */
  static Body of(Path file) throws IOException {
    long length = Files.size(file);
    return new Body() {
      @Override
      public long length() {
        return length;
      }

      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(file);
      }
    };
  }
}
