/** The store, kept twice: copied, checked and brought back. */
@org.jspecify.annotations.NullMarked
package vn.vankien.ingest.backup;
