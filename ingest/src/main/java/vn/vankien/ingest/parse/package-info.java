/** Given bytes, what is their plain text, and how is it built? */
@NullMarked
package vn.vankien.ingest.parse;

import org.jspecify.annotations.NullMarked;
