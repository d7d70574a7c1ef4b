/** How fast, how large, how sure? Programs that print figures; not tests. */
@NullMarked
package vn.vankien.ingest.measure;

import org.jspecify.annotations.NullMarked;
