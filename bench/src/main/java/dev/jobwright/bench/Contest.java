package dev.jobwright.bench;

import java.util.List;

/**
 * The same work done by Jobwright and by others.
 *
 * @param group word by which the command is asked for it
 * @param work what is done, as the table names it
 * @param jobwright Jobwright's side
 * @param rivals the other sides
 */
record Contest(String group, String work, Side jobwright, List<Rival> rivals) {

  /**
   * One who does the same work.
   *
   * @param name name for the table
   * @param side how it does the work
   * @param goal how many times as fast Jobwright is meant to be, at least
   */
  record Rival(String name, Side side, double goal) {}
}
