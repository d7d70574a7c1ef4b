/** What exactly did the server send, and when? Reads the archive that the crawl writes. */
@NullMarked
package vn.vankien.search.original;

import org.jspecify.annotations.NullMarked;
