/** What did the reader mean, and which Lucene query says it? */
@NullMarked
package vn.vankien.search.query;

import org.jspecify.annotations.NullMarked;
