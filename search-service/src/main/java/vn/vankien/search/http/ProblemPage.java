package vn.vankien.search.http;

/** The page that says in a sentence why there is no other. */
record ProblemPage(Frame frame, Problem problem) {}
