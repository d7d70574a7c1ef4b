package vn.vankien.ingest.parse.legacy;

/**
 * A text as it was meant.
 *
 * @param encoding how most of it was written
 */
public record Decoded(String text, LegacyEncoding encoding) {}
