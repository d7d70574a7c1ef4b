/**
 * Given Vietnamese text, which terms is it found by? Knows Lucene and nothing else, so it may leave
 * home one day.
 *
 * <p>Begin at {@link vn.vankien.analysis.VietnameseAnalysis}. A text runs through {@link
 * vn.vankien.analysis.VietnameseTokenizer}, which folds words ({@code WordReader}, {@code Letters},
 * {@code Spelling}) and recognises numbers and dates ({@code NumberReader}) in one pass; filters
 * strip accents and make pairs. What writers vary and abbreviate is in {@code spelling-pairs.txt},
 * {@code type-codes.txt} and {@code abbreviations.txt}.
 *
 * <p>There is no list of stop words: syllables are parts of words ({@code của cải}, {@code và
 * cơm}), so none is empty, and BM25 weighs common ones down by itself.
 *
 * <p>Broken text is searched as it was meant and keeps its offsets, so it is shown as it is: {@code
 * WordReader} parts what a portal glued together, {@code MarkRepair} rights marks changed at
 * random.
 */
@NullMarked
package vn.vankien.analysis;

import org.jspecify.annotations.NullMarked;
