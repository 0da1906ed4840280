package dev.jobwright.runtime;

import java.util.List;

/**
 * Why a Job has failed, or what keeps it from going on.
 *
 * <p>The same types come from the local runtime and from a cluster. Each has its evidence, word for
 * word from where it was found, and says what to do.
 */
public sealed interface FailureCause {

  /**
   * Says in a sentence what is the matter.
   *
   * @return the sentence, without a full stop
   */
  String summary();

  /**
   * Returns what it was concluded from: conditions, container states, events and log lines.
   *
   * @return the evidence, most telling first
   */
  List<String> evidence();

  /**
   * Says what to do about it.
   *
   * @return the advice
   */
  String advice();

  /**
   * Tells whether waiting is of no use.
   *
   * @return whether nothing will change unless somebody changes it
   */
  default boolean isFinal() {
    return true;
  }

  /**
   * A container ended with another exit code than 0.
   *
   * @param pod its pod
   * @param container its name
   * @param exitCode what it returned; 128 + n when signal n ended it
   * @param logTail the last lines of its log
   * @param evidence what this was concluded from
   */
  record ContainerFailed(
      String pod, String container, int exitCode, List<String> logTail, List<String> evidence)
      implements FailureCause {
    /** Copies the lists. */
    public ContainerFailed {
      logTail = List.copyOf(logTail);
      evidence = List.copyOf(evidence);
    }

    @Override
    public String summary() {
      return "container %s of pod %s ended with exit code %d".formatted(container, pod, exitCode);
    }

    @Override
    public String advice() {
      return logTail.isEmpty()
          ? "see what the program means by this exit code; it has left no log"
          : "see the last lines of the log for what the program says";
    }
  }

  /**
   * A container used more memory than it may.
   *
   * @param pod its pod
   * @param container its name
   * @param limit its limit, such as {@code 64Mi}; empty when it has none, and the node was full
   * @param evidence what this was concluded from
   */
  record OutOfMemory(String pod, String container, String limit, List<String> evidence)
      implements FailureCause {
    /** Copies the evidence. */
    public OutOfMemory {
      evidence = List.copyOf(evidence);
    }

    @Override
    public String summary() {
      String whose = limit.isEmpty() ? "the node's memory" : "its memory limit of " + limit;
      return "container %s of pod %s was killed as it used up %s".formatted(container, pod, whose);
    }

    @Override
    public String advice() {
      return "raise resources.limits.memory, or let the program use less";
    }
  }

  /**
   * A pod was taken from its node to make room.
   *
   * @param pod its name
   * @param message the cluster's words
   * @param evidence what this was concluded from
   */
  record Evicted(String pod, String message, List<String> evidence) implements FailureCause {
    /** Copies the evidence. */
    public Evicted {
      evidence = List.copyOf(evidence);
    }

    @Override
    public String summary() {
      return "pod %s was evicted: %s".formatted(pod, message);
    }

    @Override
    public String advice() {
      return "request what the pod really uses, or let a podFailurePolicy ignore the condition"
          + " DisruptionTarget, so that this is not counted as a failure";
    }
  }

  /**
   * The Job, or a pod, ran longer than its {@code activeDeadlineSeconds}.
   *
   * @param message the cluster's words
   * @param evidence what this was concluded from, with what held the Job up
   */
  record DeadlinePassed(String message, List<String> evidence) implements FailureCause {
    /** Copies the evidence. */
    public DeadlinePassed {
      evidence = List.copyOf(evidence);
    }

    @Override
    public String summary() {
      return "the deadline has passed: " + message;
    }

    @Override
    public String advice() {
      return "raise activeDeadlineSeconds, or see in the evidence what took the time";
    }
  }

  /**
   * An image cannot be had.
   *
   * @param pod the pod that needs it
   * @param image its name
   * @param isFinal whether trying again is of no use: a bad name, no such image, no right to it;
   *     not so for a registry that is slow, limits the rate, or is out of reach
   * @param message the words of the kubelet and the registry
   * @param evidence what this was concluded from
   */
  record ImageUnavailable(
      String pod, String image, boolean isFinal, String message, List<String> evidence)
      implements FailureCause {
    /** Copies the evidence. */
    public ImageUnavailable {
      evidence = List.copyOf(evidence);
    }

    @Override
    public String summary() {
      return "image %s of pod %s cannot be pulled: %s".formatted(image, pod, message);
    }

    @Override
    public String advice() {
      return isFinal
          ? "correct the image's name, push it, or give imagePullSecrets that may read it"
          : "the kubelet goes on trying; if it stays so, see to the registry or its rate limit";
    }
  }

  /**
   * No node takes a pod.
   *
   * @param pod its name
   * @param message the scheduler's words
   * @param evidence what this was concluded from
   */
  record Unschedulable(String pod, String message, List<String> evidence) implements FailureCause {
    /** Copies the evidence. */
    public Unschedulable {
      evidence = List.copyOf(evidence);
    }

    @Override
    public String summary() {
      return "no node takes pod %s: %s".formatted(pod, message);
    }

    @Override
    public String advice() {
      return "lower its resource requests, change nodeSelector, affinity or tolerations, or add nodes";
    }

    @Override
    public boolean isFinal() {
      return false;
    }
  }

  /**
   * The API server does not let the Job make a pod.
   *
   * @param message its words: a quota, a missing service account, a policy
   * @param evidence what this was concluded from
   */
  record PodRefused(String message, List<String> evidence) implements FailureCause {
    /** Copies the evidence. */
    public PodRefused {
      evidence = List.copyOf(evidence);
    }

    @Override
    public String summary() {
      return "a pod of the Job was refused: " + message;
    }

    @Override
    public String advice() {
      return message.contains("quota")
          ? "wait until the quota of the namespace has room, or ask for less"
          : "change the pod template as the message says";
    }

    @Override
    public boolean isFinal() {
      return !message.contains("quota");
    }
  }

  /**
   * A ConfigMap, Secret, key or volume that a pod names is not there.
   *
   * @param pod the pod
   * @param message the kubelet's words
   * @param evidence what this was concluded from
   */
  record MissingReference(String pod, String message, List<String> evidence)
      implements FailureCause {
    /** Copies the evidence. */
    public MissingReference {
      evidence = List.copyOf(evidence);
    }

    @Override
    public String summary() {
      return "pod %s needs what is not there: %s".formatted(pod, message);
    }

    @Override
    public String advice() {
      return "create it in the Job's namespace, or correct its name; the kubelet will find it";
    }
  }

  /**
   * A container ends badly again and again, and its restarts are put off.
   *
   * @param pod its pod
   * @param container its name
   * @param restarts how often it was restarted
   * @param exitCode what it returned last
   * @param logTail the last lines of the log of that run
   * @param evidence what this was concluded from
   */
  record CrashLoop(
      String pod,
      String container,
      int restarts,
      int exitCode,
      List<String> logTail,
      List<String> evidence)
      implements FailureCause {
    /** Copies the lists. */
    public CrashLoop {
      logTail = List.copyOf(logTail);
      evidence = List.copyOf(evidence);
    }

    @Override
    public String summary() {
      return "container %s of pod %s ended with exit code %d and was restarted %d times"
          .formatted(container, pod, exitCode, restarts);
    }

    @Override
    public String advice() {
      return "see the last lines of the log; the Job goes on until its backoffLimit";
    }

    @Override
    public boolean isFinal() {
      return false;
    }
  }

  /**
   * The node of a pod was lost.
   *
   * @param pod the pod
   * @param message the cluster's words
   * @param evidence what this was concluded from
   */
  record NodeLost(String pod, String message, List<String> evidence) implements FailureCause {
    /** Copies the evidence. */
    public NodeLost {
      evidence = List.copyOf(evidence);
    }

    @Override
    public String summary() {
      return "the node of pod %s was lost: %s".formatted(pod, message);
    }

    @Override
    public String advice() {
      return "let a podFailurePolicy ignore the condition DisruptionTarget; another node takes over";
    }

    @Override
    public boolean isFinal() {
      return false;
    }
  }

  /**
   * The Job waits in a queue to be let in.
   *
   * @param queue the queue's name
   * @param evidence what this was concluded from
   */
  record AwaitingAdmission(String queue, List<String> evidence) implements FailureCause {
    /** Copies the evidence. */
    public AwaitingAdmission {
      evidence = List.copyOf(evidence);
    }

    @Override
    public String summary() {
      return "the Job is suspended and waits in queue %s to be admitted".formatted(queue);
    }

    @Override
    public String advice() {
      return "wait until the queue has room; kubectl get workloads shows its place";
    }

    @Override
    public boolean isFinal() {
      return false;
    }
  }

  /**
   * Something else.
   *
   * @param reason one word for it
   * @param message the cluster's words
   * @param evidence what this was concluded from
   */
  record Other(String reason, String message, List<String> evidence) implements FailureCause {
    /** Copies the evidence. */
    public Other {
      evidence = List.copyOf(evidence);
    }

    @Override
    public String summary() {
      return message.isEmpty() ? reason : reason + ": " + message;
    }

    @Override
    public String advice() {
      return "see the evidence";
    }
  }
}
