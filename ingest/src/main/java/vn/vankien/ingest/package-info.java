/** The road from the web, or a folder, to the index, and the commands that walk it. */
@NullMarked
package vn.vankien.ingest;

import org.jspecify.annotations.NullMarked;
