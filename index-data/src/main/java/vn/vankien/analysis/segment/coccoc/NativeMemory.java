package vn.vankien.analysis.segment.coccoc;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Bytes beyond the heap, by their address. {@code java.lang.foreign} is asked by name: it is final
 * since Java 22, and this house is built for 21.
 */
final class NativeMemory {

  private static final MethodHandle VIEW = view();

  private NativeMemory() {}

  /** In the order of the machine. Who gives an address that is none ends the JVM. */
  static ByteBuffer at(long address, long size) {
    try {
      ByteBuffer bytes = (ByteBuffer) VIEW.invoke(address, size);
      return bytes.order(ByteOrder.nativeOrder());
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("memory at " + address, e);
    }
  }

  /**
   * {@code (address, size) -> MemorySegment.ofAddress(address).reinterpret(size).asByteBuffer()}
   */
  private static MethodHandle view() {
    try {
      Class<?> segment = Class.forName("java.lang.foreign.MemorySegment");
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      MethodHandle ofAddress =
          lookup.findStatic(segment, "ofAddress", MethodType.methodType(segment, long.class));
      MethodHandle resized =
          lookup.findVirtual(segment, "reinterpret", MethodType.methodType(segment, long.class));
      MethodHandle buffer =
          lookup.findVirtual(segment, "asByteBuffer", MethodType.methodType(ByteBuffer.class));
      return MethodHandles.filterReturnValue(
          MethodHandles.filterArguments(resized, 0, ofAddress), buffer);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("java.lang.foreign is missing", e);
    }
  }
}
