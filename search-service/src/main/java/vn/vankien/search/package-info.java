/** The commands that ask the index, and the service that answers for it. */
@NullMarked
package vn.vankien.search;

import org.jspecify.annotations.NullMarked;
