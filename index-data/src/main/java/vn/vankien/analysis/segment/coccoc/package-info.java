/**
 * Given a machine with coccoc-tokenizer installed, how is it asked without harm?
 *
 * <p>The library is fast and trusts everyone: null text, a damaged dictionary or two first calls at
 * once end the JVM. So {@code Dictionaries} reads all seven files before it does, {@code
 * NativeLibrary} lets one caller in at a time, and only spans come out. Nothing of coccoc-tokenizer
 * is part of this project; it is LGPL-3.0 and installed by who wants it.
 */
@NullMarked
package vn.vankien.analysis.segment.coccoc;

import org.jspecify.annotations.NullMarked;
