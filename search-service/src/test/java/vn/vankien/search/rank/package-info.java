/** How hits are weighed again. */
@NullMarked
package vn.vankien.search.rank;

import org.jspecify.annotations.NullMarked;
