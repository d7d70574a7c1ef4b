package vn.vankien.search.http;

import java.util.List;
import java.util.Optional;
import vn.vankien.search.original.Comparison;
import vn.vankien.search.original.Version;
import vn.vankien.search.query.DocumentView;

/**
 * What the address of a document gave over time.
 *
 * @param versions newest first
 * @param version the one that is compared with the one before it
 * @param comparison empty where there is none before, or where one of the two is a file
 */
record VersionsPage(
    Frame frame,
    DocumentView document,
    List<Version> versions,
    Version version,
    Optional<Comparison> comparison) {

  String time(Version which) {
    return frame.texts().time(which.fetched().toString());
  }

  String compare(Version which) {
    return frame.link(DocumentPage.path("/versions", document.id()), "at=" + which.stamp());
  }

  String original(Version which) {
    return Originals.link(document.id(), which);
  }

  boolean hasOlder(Version which) {
    return versions.indexOf(which) + 1 < versions.size();
  }
}
