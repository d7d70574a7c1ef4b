/** Given text, which documents does it name, and where? No Lucene. */
@NullMarked
package vn.vankien.citation;

import org.jspecify.annotations.NullMarked;
