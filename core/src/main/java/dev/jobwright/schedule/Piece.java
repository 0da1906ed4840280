package dev.jobwright.schedule;

import java.util.ArrayList;
import java.util.List;

/** A part of a schedule's text that knows where in the text it stands. */
record Piece(String whole, int start, int end) {

  static Piece of(String whole) {
    return new Piece(whole, 0, whole.length());
  }

  String text() {
    return whole.substring(start, end);
  }

  boolean isEmpty() {
    return start == end;
  }

  /** Returns this piece without its first characters. */
  Piece from(int offset) {
    return new Piece(whole, start + offset, end);
  }

  /** Returns the words between white space. */
  List<Piece> words() {
    List<Piece> words = new ArrayList<>();
    int at = start;
    while (at < end) {
      int word = skip(at, true);
      at = skip(word, false);
      if (word < at) {
        words.add(new Piece(whole, word, at));
      }
    }
    return words;
  }

  /** Returns this piece without white space around it. */
  Piece trimmed() {
    List<Piece> words = words();
    return words.isEmpty()
        ? new Piece(whole, end, end)
        : new Piece(whole, words.get(0).start, words.get(words.size() - 1).end);
  }

  /** Returns what stands between the separators, empty pieces included: never an empty list. */
  List<Piece> split(char separator) {
    List<Piece> pieces = new ArrayList<>();
    int from = start;
    for (int at = start; at < end; at++) {
      if (whole.charAt(at) == separator) {
        pieces.add(new Piece(whole, from, at));
        from = at + 1;
      }
    }
    pieces.add(new Piece(whole, from, end));
    return pieces;
  }

  ScheduleParseException error(String reason, String rule) {
    return new ScheduleParseException(whole, start, reason, rule);
  }

  private int skip(int from, boolean space) {
    int at = from;
    while (at < end && GoText.isSpace(whole.charAt(at)) == space) {
      at++;
    }
    return at;
  }
}
