/** Given a source, which of its pages are new, and did we get them? */
@NullMarked
package vn.vankien.ingest.crawl;

import org.jspecify.annotations.NullMarked;
