/**
 * Here is a Vietnamese sentence of ours. How is it said to this user?
 *
 * <p>Sentences stand in the code in Vietnamese and are looked up whole, as gettext does; the
 * English stands in {@code sentences.en.po}, one such file in each module.
 */
@NullMarked
package vn.vankien.language;

import org.jspecify.annotations.NullMarked;
