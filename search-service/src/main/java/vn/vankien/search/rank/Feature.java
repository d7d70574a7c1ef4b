package vn.vankien.search.rank;

import vn.vankien.language.Say;

/**
 * What is looked at when the best hits are weighed again. Shares are 0 to 1, and weigh rare words
 * more than frequent ones (by their inverse document frequency).
 *
 * <p>Tried beside these and left out, because none was better in questions that the weights had not
 * seen: shares of all words, of the rarest four, of those in the title or at the beginning, windows
 * of ten and twenty words, pairs at a distance, the best other document of the same number, length
 * of the text.
 *
 * <p>RM3 was left out too: words of the best hits added to the question. With 20 words of 10 hits
 * at a weight of 0.1, on 248 questions over plain syllables and pairs, recall in the first ten went
 * from 0.843 to 0.848, the mean reciprocal rank from 0.663 to 0.645, and a question took six times
 * as long; other settings did worse. It was not tried on top of these features.
 */
public enum Feature {
  /** Score of the first search, as a share of the best one's. */
  FOUND(0, "điểm của lượt tìm đầu"),
  /** BM25 of pairs of words that follow each other in the question, as a share of its most. */
  PAIRS(1, "cặp từ liền nhau như trong câu hỏi"),
  /** The most of the words that stand within fifty words of the text. */
  TOGETHER(2, "từ của câu hỏi cùng nằm trong một đoạn"),
  /** Longest part of the question that the text has word for word, as a share of its length. */
  VERBATIM(3, "đoạn câu hỏi được nhắc nguyên văn"),
  /** Share of the title's words that the question has, frequent and rare alike. */
  TITLE_ASKED(4, "phần tiêu đề mà câu hỏi nói tới"),
  /** Logarithm of the title's length in words. */
  TITLE_LENGTH(5, "độ dài tiêu đề"),
  /** Logarithm of the scores of all other hits of the same number, such as articles of one law. */
  FAMILY(6, "phần khác của cùng số hiệu cũng khớp"),
  /** Decades since 2010. */
  YEAR(7, "năm ban hành");

  private final int column;
  private final String vietnamese;

  Feature(int column, String vietnamese) {
    this.column = column;
    this.vietnamese = vietnamese;
  }

  /** Its place among the values of a hit. */
  public int column() {
    return column;
  }

  /** As explained to a reader, in the language of the process. */
  public String said() {
    return Say.plain(vietnamese);
  }
}
