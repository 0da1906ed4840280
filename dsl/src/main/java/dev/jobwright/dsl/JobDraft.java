package dev.jobwright.dsl;

import dev.jobwright.model.CompletionMode;
import dev.jobwright.model.Job;
import dev.jobwright.model.JobSpec;
import dev.jobwright.model.ObjectMeta;
import dev.jobwright.model.SuccessPolicyRule;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Job that is being declared; the builders are views of it that offer what fits the pattern. */
final class JobDraft {

  final ObjectMeta.Builder metadata = ObjectMeta.builder();
  final JobSpec.Builder spec = JobSpec.builder();
  final PodDraft pod = new PodDraft();
  List<SuccessPolicyRule> successRules = List.of();
  private final FieldsByPath byPath = new FieldsByPath();

  JobDraft(String name) {
    metadata.name(name);
  }

  static JobDraft fixed(String name, int completions) {
    JobDraft draft = new JobDraft(name);
    draft.spec.completions(completions);
    return draft;
  }

  static JobDraft workQueue(String name) {
    JobDraft draft = new JobDraft(name);
    draft.spec.parallelism(1);
    return draft;
  }

  static JobDraft indexed(String name, int completions) {
    JobDraft draft = new JobDraft(name);
    draft.spec.completions(completions).completionMode(CompletionMode.INDEXED);
    return draft;
  }

  void with(String path, @Nullable Object value) {
    byPath.put(path, value);
  }

  Duration wholeSeconds(String field, Duration said) {
    return pod.unfit.wholeSeconds(field, said);
  }

  Job build() {
    Job job =
        Job.builder().metadata(metadata.build()).spec(spec.template(pod.build()).build()).build();
    return byPath.applyTo(job, Job.class, pod.unfit.violations());
  }
}
