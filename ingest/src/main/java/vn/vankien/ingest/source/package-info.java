/** Which sites do we read, and how do we behave there? */
@NullMarked
package vn.vankien.ingest.source;

import org.jspecify.annotations.NullMarked;
