package dev.jobwright.kubectl;

import dev.jobwright.model.CsiVolumeSource;
import dev.jobwright.model.EmptyDirVolumeSource;
import dev.jobwright.model.HostPathVolumeSource;
import dev.jobwright.model.ImageVolumeSource;
import dev.jobwright.model.NfsVolumeSource;
import dev.jobwright.model.ProjectedVolumeSource;
import dev.jobwright.model.Volume;
import dev.jobwright.model.VolumeProjection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The volumes of the pod template in a description. */
final class VolumeDescription {
  private final Description text;

  private VolumeDescription(Description text) {
    this.text = text;
  }

  static void add(Description text, List<Volume> volumes) {
    if (volumes.isEmpty()) {
      text.line(0, "  Volumes:\t<none>");
      return;
    }
    text.line(0, "  Volumes:");
    for (Volume volume : volumes) {
      text.line(1, " " + volume.name() + ":");
      new VolumeDescription(text).add(volume);
    }
  }

  private void add(Volume volume) {
    if (volume.hostPath() != null) {
      add(volume.hostPath());
    } else if (volume.emptyDir() != null) {
      add(volume.emptyDir());
    } else if (volume.secret() != null) {
      type("Secret (a volume populated by a Secret)");
      field("SecretName", volume.secret().secretName());
      field("Optional", isTrue(volume.secret().optional()));
    } else if (volume.configMap() != null) {
      type("ConfigMap (a volume populated by a ConfigMap)");
      field("Name", volume.configMap().name());
      field("Optional", isTrue(volume.configMap().optional()));
    } else if (volume.persistentVolumeClaim() != null) {
      type("PersistentVolumeClaim (a reference to a PersistentVolumeClaim in the same namespace)");
      field("ClaimName", volume.persistentVolumeClaim().claimName());
      field("ReadOnly", isTrue(volume.persistentVolumeClaim().readOnly()));
    } else if (volume.projected() != null) {
      add(volume.projected());
    } else {
      addRare(volume);
    }
  }

  private void addRare(Volume volume) {
    if (volume.nfs() != null) {
      add(volume.nfs());
    } else if (volume.csi() != null) {
      add(volume.csi());
    } else if (volume.image() != null) {
      add(volume.image());
    } else if (volume.downwardApi() != null) {
      type("DownwardAPI (a volume populated by information about the pod)");
      text.line(2, "Items:");
      volume.downwardApi().items().stream()
          .filter(item -> item.fieldRef() != null)
          .forEach(
              item ->
                  text.line(
                      3,
                      Objects.requireNonNull(item.fieldRef()).fieldPath() + " -> " + item.path()));
    } else if (volume.ephemeral() != null) {
      type(
          "EphemeralVolume (an inline specification for a volume that gets created and deleted with the pod)");
    } else {
      text.line(1, "<unknown>");
    }
  }

  private void add(HostPathVolumeSource source) {
    type("HostPath (bare host directory volume)");
    field("Path", source.path());
    field("HostPathType", source.type() == null ? "<none>" : source.type().word());
  }

  private void add(EmptyDirVolumeSource source) {
    type("EmptyDir (a temporary directory that shares a pod's lifetime)");
    field("Medium", Objects.requireNonNullElse(source.medium(), ""));
    field("SizeLimit", source.sizeLimit() == null ? "<unset>" : source.sizeLimit());
  }

  private void add(ProjectedVolumeSource source) {
    type("Projected (a volume that contains injected data from multiple sources)");
    for (VolumeProjection projection : source.sources()) {
      if (projection.secret() != null) {
        field("SecretName", projection.secret().name());
        field("Optional", isTrue(projection.secret().optional()));
      } else if (projection.downwardApi() != null) {
        field("DownwardAPI", true);
      } else if (projection.configMap() != null) {
        field("ConfigMapName", projection.configMap().name());
        field("Optional", isTrue(projection.configMap().optional()));
      } else if (projection.serviceAccountToken() != null
          && projection.serviceAccountToken().expiration() != null) {
        field("TokenExpirationSeconds", projection.serviceAccountToken().expiration().toSeconds());
      }
    }
  }

  private void add(NfsVolumeSource source) {
    type("NFS (an NFS mount that lasts the lifetime of a pod)");
    field("Server", source.server());
    field("Path", source.path());
    field("ReadOnly", isTrue(source.readOnly()));
  }

  private void add(CsiVolumeSource source) {
    type("CSI (a Container Storage Interface (CSI) volume source)");
    field("Driver", source.driver());
    field("FSType", Objects.requireNonNullElse(source.fsType(), ""));
    field("ReadOnly", isTrue(source.readOnly()));
    Map<String, String> attributes = new TreeMap<>(source.volumeAttributes());
    text.labels("    VolumeAttributes", attributes);
  }

  private void add(ImageVolumeSource source) {
    type("Image (a container image or OCI artifact)");
    field("Reference", Objects.requireNonNullElse(source.reference(), ""));
    field("PullPolicy", source.pullPolicy() == null ? "" : source.pullPolicy().word());
  }

  private void type(String type) {
    field("Type", type);
  }

  private void field(String title, Object value) {
    text.field(2, title, value);
  }

  private static boolean isTrue(@Nullable Boolean value) {
    return Boolean.TRUE.equals(value);
  }
}
