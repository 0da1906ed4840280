package dev.jobwright.k8s.objects;

import java.util.LinkedHashMap;
import java.util.Map;

/** An object as the API server last showed it, without the book it keeps about fields. */
public record Seen(Fields object) {
  public static final String JOB_UID = "batch.kubernetes.io/controller-uid";

  public static Seen of(Fields object) {
    Map<String, Object> metadata = object.at("metadata").copy();
    metadata.remove("managedFields");
    Map<String, Object> trimmed = new LinkedHashMap<>(object.copy());
    trimmed.put("metadata", metadata);
    return new Seen(new Fields(trimmed));
  }

  public Fields metadata() {
    return object.at("metadata");
  }

  public String uid() {
    return metadata().text("uid");
  }

  public String name() {
    return metadata().text("name");
  }

  public boolean isDeleting() {
    return metadata().has("deletionTimestamp");
  }

  /** Returns the uid of the controller that owns the object; empty when there is none. */
  public String owner() {
    return metadata()
        .all("ownerReferences")
        .filter(owner -> owner.isTrue("controller"))
        .map(owner -> owner.text("uid"))
        .findFirst()
        .orElse("");
  }

  /**
   * Returns the uid of the Job that a pod was made by; empty when that was none. A pod outlives its
   * Job when that was deleted as an orphan's parent, and is still known by its label then.
   */
  public String job() {
    return metadata()
        .all("ownerReferences")
        .filter(owner -> owner.isTrue("controller"))
        .findFirst()
        .map(owner -> owner.text("kind").equals("Job") ? owner.text("uid") : "")
        .orElseGet(() -> metadata().at("labels").text(JOB_UID));
  }

  public String version() {
    return metadata().text("resourceVersion");
  }

  /** Tells whether a resource version is later than another; when unsure, it is. */
  public static boolean isLater(String version, String than) {
    if (!isNumber(version) || !isNumber(than)) {
      return true;
    }
    return version.length() != than.length()
        ? version.length() > than.length()
        : version.compareTo(than) > 0;
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
