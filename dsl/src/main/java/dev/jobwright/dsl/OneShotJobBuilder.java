package dev.jobwright.dsl;

/** Declares a Job that runs one pod until it succeeds once. */
public final class OneShotJobBuilder extends JobBuilder<OneShotJobBuilder> {

  OneShotJobBuilder(JobDraft draft) {
    super(draft);
  }

  @Override
  OneShotJobBuilder self() {
    return this;
  }
}
