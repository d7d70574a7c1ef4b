/**
 * Here are my documents, and here is my question: which of them answer it? Schema, one writer, many
 * readers.
 */
@NullMarked
package vn.vankien.index;

import org.jspecify.annotations.NullMarked;
