package vn.vankien.ingest.parse.legacy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Bytes of unknown encoding. Lines that are UTF-8 are UTF-8; the others together decide on one. */
final class ByteReader {

  /** What the first bytes of the doubtful lines must tell. */
  private static final int SAMPLE = 1 << 18;

  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Charset VIETNAMESE = Charset.forName("windows-1258");

  private final byte[] bytes;
  private final Optional<Charset> declared;

  /** What the bytes are if no encoding of ours. */
  private Charset other = VIETNAMESE;

  ByteReader(byte[] bytes, Optional<Charset> declared) {
    this.bytes = bytes;
    this.declared = declared;
  }

  Decoded read() {
    Optional<Decoded> unicode = ByteOrder.read(bytes);
    if (unicode.isPresent()) {
      return unicode.orElseThrow();
    }
    Optional<String> utf8 = strictly(bytes);
    if (utf8.isPresent()) {
      boolean ascii = utf8.orElseThrow().length() == bytes.length;
      // An encoding that switches by escapes is ASCII too.
      return declared.isPresent() && ascii
          ? new Decoded(new String(bytes, declared.orElseThrow()), LegacyEncoding.OTHER)
          : new Decoded(utf8.orElseThrow(), LegacyEncoding.UTF_8);
    }
    byte[] doubtful = doubtful();
    Decoded choice = choose(doubtful.length == 0 ? bytes : doubtful);
    return choice.encoding() == LegacyEncoding.UTF_8
        ? new Decoded(new String(bytes, StandardCharsets.UTF_8), LegacyEncoding.UTF_8)
        : byLine(choice.encoding());
  }

  /** Lines that are not UTF-8, up to the sample's length. */
  private byte[] doubtful() {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (int start = 0; start < bytes.length && lines.size() < SAMPLE; ) {
      int end = lineEnd(start);
      if (strictly(Arrays.copyOfRange(bytes, start, end)).isEmpty()) {
        lines.write(bytes, start, Math.min(end - start, SAMPLE));
      }
      start = end;
    }
    return lines.toByteArray();
  }

  private int lineEnd(int start) {
    int end = start;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return Math.min(bytes.length, end + 1);
  }

  private Decoded choose(byte[] sample) {
    String damaged = new String(sample, StandardCharsets.UTF_8);
    Reading utf8 = Reading.of(damaged);
    Reading plain = chooseOther(sample);
    Guess best = Guess.best(sample).orElseThrow();
    if (utf8.score() > best.reading().score() && utf8.good() > utf8.bad()) {
      return new Decoded(damaged, LegacyEncoding.UTF_8);
    }
    boolean convincing =
        best.reading().good() > 0
            && best.reading().bad() * 2 <= best.reading().good()
            && best.reading().score() >= plain.score();
    return convincing
        ? new Decoded(best.text(), best.encoding())
        : new Decoded(damaged, LegacyEncoding.OTHER);
  }

  /** The declared charset unless another one of Windows makes more of the letters. */
  private Reading chooseOther(byte[] sample) {
    String western = new String(sample, WESTERN);
    String resolved = CharacterReferences.resolve(western);
    List<Charset> charsets = new ArrayList<>();
    declared.filter(charset -> !charset.equals(StandardCharsets.UTF_8)).ifPresent(charsets::add);
    // Pages hold the letters of Latin-1 as bytes and all others as references.
    charsets.add(resolved.equals(western) ? VIETNAMESE : WESTERN);
    charsets.add(WESTERN);
    Reading best = null;
    for (Charset charset : charsets) {
      Reading reading = Reading.of(CharacterReferences.resolve(new String(sample, charset)));
      if (best == null || reading.good() - reading.bad() > best.good() - best.bad()) {
        best = reading;
        other = charset;
      }
    }
    return Objects.requireNonNull(best);
  }

  private Decoded byLine(LegacyEncoding encoding) {
    boolean mixed = false;
    StringBuilder text = new StringBuilder(bytes.length);
    for (int start = 0; start < bytes.length; ) {
      int end = lineEnd(start);
      byte[] line = Arrays.copyOfRange(bytes, start, end);
      Optional<String> utf8 = strictly(line);
      boolean sure = utf8.isPresent() && utf8.orElseThrow().length() < line.length;
      mixed |= sure;
      text.append(sure ? utf8.orElseThrow() : decode(line, encoding));
      start = end;
    }
    return new Decoded(mixed ? text.toString() : decode(bytes, encoding), encoding);
  }

  private String decode(byte[] some, LegacyEncoding encoding) {
    if (encoding != LegacyEncoding.OTHER) {
      return ByteEncodings.decode(some, encoding);
    }
    return new String(some, other);
  }

  private static Optional<String> strictly(byte[] some) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(some))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
