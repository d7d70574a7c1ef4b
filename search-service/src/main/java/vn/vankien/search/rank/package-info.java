/** Of the documents that have the words, which answers best? */
@NullMarked
package vn.vankien.search.rank;

import org.jspecify.annotations.NullMarked;
