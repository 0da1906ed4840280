package dev.jobwright.examples;

/** Walks through the job patterns one after another. */
public final class Tour {
  private Tour() {}

  /**
   * Runs the tour.
   *
   * @param args not read
   */
  public static void main(String[] args) {
    System.out.println("Jobwright: a tour of the job patterns");
  }
}
