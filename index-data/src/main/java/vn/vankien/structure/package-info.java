/** Given a text, which chapters, articles, clauses and points is it made of, and where are they? */
@NullMarked
package vn.vankien.structure;

import org.jspecify.annotations.NullMarked;
