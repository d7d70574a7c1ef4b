/**
 * Given Vietnamese text, which syllables make one word? Knows only java.*.
 *
 * <p>Begin at {@link vn.vankien.analysis.segment.Segmenter}. {@code SyllableReader} cuts the text
 * into syllables, numbers and signs; {@code GapFeatures} says what stands around the gap between
 * two of them, with the help of {@code lexicon.txt}; {@code GapDecoder} joins or parts by the
 * weights that {@code TrainSegmenter} learned.
 */
@NullMarked
package vn.vankien.analysis.segment;

import org.jspecify.annotations.NullMarked;
