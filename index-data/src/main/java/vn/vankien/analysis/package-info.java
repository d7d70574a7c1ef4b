/**
 * Given Vietnamese text, which terms is it found by? Knows Lucene and nothing else, so it may leave
 * home one day.
 */
@NullMarked
package vn.vankien.analysis;

import org.jspecify.annotations.NullMarked;
