package com.coccoc;

/**
 * The door to the native library of coccoc-tokenizer, where a user has installed it. The symbols of
 * that library are made of the names of this class and of its methods ({@code
 * Java_com_coccoc_Tokenizer_initialize}), so none of them may change.
 *
 * <p>Nothing is checked here, and a wrong argument ends the JVM: ask {@code
 * vn.vankien.analysis.segment.coccoc} instead.
 */
public final class Tokenizer {

  /**
   * Cuts a text.
   *
   * @param text never null
   * @param forTransforming for the vendor's own search engine; false for everyone else
   * @param tokenizeOption 0 for text, 1 for hosts, 2 for addresses
   * @param keepPuncts whether signs are tokens too
   * @return the address of eight 64-bit words; the third is the number of tokens and the fourth the
   *     address of the first. To be freed.
   */
  public native long segmentPointer(
      String text, boolean forTransforming, int tokenizeOption, boolean keepPuncts);

  /** Gives back what {@link #segmentPointer} gave. */
  public native void freeMemory(long result);

  /**
   * Reads the dictionaries, once in the life of a JVM.
   *
   * @param dictPath a folder of seven files, each of them sound
   * @return below zero if it could not
   */
  public native int initialize(String dictPath);
}
