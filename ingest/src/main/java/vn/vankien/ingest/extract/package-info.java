/** Given a text, which document is it: title, number, dates, issuer, citations? */
@NullMarked
package vn.vankien.ingest.extract;

import org.jspecify.annotations.NullMarked;
