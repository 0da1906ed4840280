package dev.jobwright.examples;

import dev.jobwright.model.Completions;
import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.model.ReplicaSet;
import dev.jobwright.model.Resource;
import dev.jobwright.model.Service;
import java.util.Map;

/** Says in words what manifests declare. */
final class Plan {

  private Plan() {}

  static TextTable of(Map<String, Resource> resources) {
    TextTable table = new TextTable("FILE", "KIND", "NAME", "WHAT IT DECLARES");
    resources.forEach(
        (file, resource) ->
            table.row(file, resource.kind(), String.valueOf(resource.name()), describe(resource)));
    return table;
  }

  private static String describe(Resource resource) {
    if (resource instanceof Job job) {
      return describe(job);
    } else if (resource instanceof CronJob cron) {
      return "a Job at each time of \"" + cron.spec().schedule() + "\"";
    } else if (resource instanceof ReplicaSet set) {
      return set.spec().replicas() + " pod that is kept running: the queue's server";
    } else if (resource instanceof Service service) {
      return "port " + service.spec().ports().get(0).port() + " of the queue's server";
    }
    throw new IllegalArgumentException(resource.kind());
  }

  private static String describe(Job job) {
    Completions completions = Completions.of(job.spec());
    Integer parallelism = job.defaulted().spec().parallelism();
    if (completions instanceof Completions.Fixed fixed) {
      return fixed.count() + " pods, " + parallelism + " at a time";
    } else if (completions instanceof Completions.Indexed indexed) {
      return "indexes 0 to " + (indexed.count() - 1) + ", " + parallelism + " at a time";
    } else if (completions instanceof Completions.WorkQueue) {
      return parallelism + " workers that share a queue";
    }
    return "one pod, until it has succeeded once";
  }
}
