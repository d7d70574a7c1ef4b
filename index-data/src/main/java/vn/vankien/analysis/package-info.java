/**
 * Given Vietnamese text, which terms is it found by? Knows Lucene and nothing else, so it may leave
 * home one day.
 *
 * <p>Begin at {@link vn.vankien.analysis.VietnameseAnalysis}. A text runs through {@link
 * vn.vankien.analysis.VietnameseTokenizer}, which folds words ({@code WordReader}, {@code Letters},
 * {@code Spelling}) and recognises numbers and dates ({@code NumberReader}) in one pass; filters
 * strip accents and make pairs. What writers vary and abbreviate is in {@code spelling-pairs.txt},
 * {@code type-codes.txt} and {@code abbreviations.txt}.
 */
@NullMarked
package vn.vankien.analysis;

import org.jspecify.annotations.NullMarked;
