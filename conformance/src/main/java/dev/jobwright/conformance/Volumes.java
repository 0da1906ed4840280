package dev.jobwright.conformance;

import dev.jobwright.conformance.shell.FileTree;
import dev.jobwright.conformance.shell.Folder;
import dev.jobwright.local.ContainerStart;
import dev.jobwright.model.PodSpec;
import dev.jobwright.model.Volume;
import dev.jobwright.model.VolumeMount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files that containers see: volumes of a pod are shared by its containers and their restarts,
 * those of a machine or a claim by all pods. They are empty at first.
 */
final class Volumes {
  private final List<Volume> volumes;
  private final Map<String, Folder> folders = new HashMap<>();

  Volumes(PodSpec pod) {
    volumes = pod.volumes();
  }

  /** Returns the files of a container that is being started. */
  FileTree of(ContainerStart start) {
    FileTree files = new FileTree();
    for (VolumeMount mount : start.spec().volumeMounts()) {
      String place = place(mount.name(), start.podName());
      String subPath = mount.subPath() == null ? "" : "/" + mount.subPath();
      files.mount(mount.mountPath(), folders.computeIfAbsent(place + subPath, any -> new Folder()));
    }
    return files;
  }

  private String place(String name, String pod) {
    Volume volume = find(name);
    if (volume != null && volume.hostPath() != null) {
      return "host:" + volume.hostPath().path();
    }
    if (volume != null && volume.persistentVolumeClaim() != null) {
      return "claim:" + volume.persistentVolumeClaim().claimName();
    }
    return pod + ":" + name;
  }

  private @Nullable Volume find(String name) {
    return volumes.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }
}
