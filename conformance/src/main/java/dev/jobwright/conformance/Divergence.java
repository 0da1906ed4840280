package dev.jobwright.conformance;

/**
 * Where a Job went another way than the recorded one.
 *
 * @param field the field of the recording
 * @param expected what was recorded
 * @param observed what came of it here
 */
record Divergence(String field, String expected, String observed) {}
