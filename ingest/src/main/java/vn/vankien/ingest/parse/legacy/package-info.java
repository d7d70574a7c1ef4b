/**
 * Given bytes or text that somebody wrote before Unicode, or broke since, what did they mean?
 *
 * <p>No encoding of Vietnamese names itself, so the text decides: the right reading is the one that
 * consists of Vietnamese syllables. Text that already does is returned as it is.
 */
@NullMarked
package vn.vankien.ingest.parse.legacy;

import org.jspecify.annotations.NullMarked;
