/** Sample sites that we wrote, served on loopback, so that the whole road can be walked offline. */
@NullMarked
package vn.vankien.ingest.demo;

import org.jspecify.annotations.NullMarked;
