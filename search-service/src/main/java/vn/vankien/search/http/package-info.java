/** Pages and the REST API. */
@NullMarked
package vn.vankien.search.http;

import org.jspecify.annotations.NullMarked;
