package vn.vankien.index;

/**
 * One reason why a hit stands where it does.
 *
 * @param said in Vietnamese, for the reader
 * @param value what was seen: a share from 0 to 1 or a number that the words explain
 * @param points how much it raises the hit above the mean of those it was weighed with, or lowers
 *     it; for a number that was asked for, its whole score
 */
public record Reason(String said, double value, double points) {}
