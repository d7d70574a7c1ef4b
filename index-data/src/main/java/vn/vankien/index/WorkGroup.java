package vn.vankien.index;

/**
 * The works of one type and number, of whatever year: {@code nq/18-nq-tw}. They are built together,
 * because a work known by its year joins the one whose day is known.
 */
final class WorkGroup {

  private WorkGroup() {}

  /** The group of a work's id: all but its last part. */
  static String of(String workId) {
    int time = workId.lastIndexOf('/');
    return time < 0 ? workId : workId.substring(0, time);
  }
}
