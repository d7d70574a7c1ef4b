/** What did a server send, and when? WARC in, WARC out, found again through CDXJ. */
@NullMarked
package vn.vankien.ingest.archive;

import org.jspecify.annotations.NullMarked;
