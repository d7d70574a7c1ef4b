/**
 * Given Vietnamese text, which syllables make one word? Knows only java.*.
 *
 * <p>Begin at {@link vn.vankien.analysis.segment.Segmenter}. {@code SyllableReader} cuts the text
 * into syllables, numbers and signs; {@code GapFeatures} and {@code WordFeatures} say what is known
 * of the gap between two of them and of a row of them as one word, with the help of {@code
 * lexicon.txt}; {@code WordDecoder} finds the best row of words by the weights that {@code
 * TrainSegmenter} learned.
 */
@NullMarked
package vn.vankien.analysis.segment;

import org.jspecify.annotations.NullMarked;
