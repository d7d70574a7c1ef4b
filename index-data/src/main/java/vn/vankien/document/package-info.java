/**
 * What is a document, and by what is it known? Records only; they check themselves and know nothing
 * else.
 */
@NullMarked
package vn.vankien.document;

import org.jspecify.annotations.NullMarked;
