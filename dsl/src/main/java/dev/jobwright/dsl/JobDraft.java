package dev.jobwright.dsl;

import dev.jobwright.model.CompletionMode;
import dev.jobwright.model.Job;
import dev.jobwright.model.JobSpec;
import dev.jobwright.model.ObjectMeta;
import dev.jobwright.model.SuccessPolicyRule;
import dev.jobwright.validation.Validation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A Job that is being declared; the builders are views of it that offer what fits the pattern. */
final class JobDraft {

  final ObjectMeta.Builder metadata = ObjectMeta.builder();
  final JobSpec.Builder spec = JobSpec.builder();
  final PodDraft pod = new PodDraft();
  List<SuccessPolicyRule> successRules = List.of();
  private final Map<String, Object> byPath = new LinkedHashMap<>();

  JobDraft(String name) {
    metadata.name(name);
  }

  static JobDraft indexed(String name, int completions) {
    JobDraft draft = new JobDraft(name);
    draft.spec.completions(completions).completionMode(CompletionMode.INDEXED);
    return draft;
  }

  void with(String path, Object value) {
    byPath.put(path, value);
  }

  Job build() {
    Job job =
        Job.builder().metadata(metadata.build()).spec(spec.template(pod.build()).build()).build();
    for (Map.Entry<String, Object> each : byPath.entrySet()) {
      job = job.with(each.getKey(), each.getValue());
    }
    Validation.require(job);
    return job;
  }
}
