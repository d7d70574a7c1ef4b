/** How good and how fast is it on real collections, beside plain Lucene in the same run? */
@NullMarked
package vn.vankien.search.measure;

import org.jspecify.annotations.NullMarked;
