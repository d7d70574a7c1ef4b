package vn.vankien.ingest.parse.legacy;

/**
 * Text in one font.
 *
 * @param font its name as the file has it, {@code .VnTimeH}; empty if the file names none
 */
public record TextRun(String text, String font) {}
