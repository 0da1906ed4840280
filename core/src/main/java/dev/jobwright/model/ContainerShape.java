package dev.jobwright.model;

/** How a {@link Container} is written as a document and read back. */
final class ContainerShape extends Shape<Container, Container.Builder> {
  static final ContainerShape SHAPE = new ContainerShape();

  private ContainerShape() {
    super("Container");
  }

  @Override
  Container.Builder builder() {
    return Container.builder();
  }

  @Override
  Container build(Container.Builder builder) {
    return builder.build();
  }

  @Override
  void write(Container value, Fields to) {
    to.put("name", value.name());
    to.put("image", value.image());
    to.put("imagePullPolicy", value.imagePullPolicy());
    to.list("command", value.command());
    to.list("args", value.args());
    to.put("workingDir", value.workingDir());
    to.list("ports", ContainerPortShape.SHAPE, value.ports());
    to.list("env", EnvVarShape.SHAPE, value.env());
    to.list("envFrom", EnvFromSourceShape.SHAPE, value.envFrom());
    to.put("resources", ResourceRequirementsShape.SHAPE, value.resources());
    to.list("volumeMounts", VolumeMountShape.SHAPE, value.volumeMounts());
    to.put("livenessProbe", ProbeShape.SHAPE, value.livenessProbe());
    to.put("readinessProbe", ProbeShape.SHAPE, value.readinessProbe());
    to.put("startupProbe", ProbeShape.SHAPE, value.startupProbe());
    to.put("lifecycle", LifecycleShape.SHAPE, value.lifecycle());
    to.put("securityContext", SecurityContextShape.SHAPE, value.securityContext());
    to.put("restartPolicy", value.restartPolicy());
    to.list("restartPolicyRules", ContainerRestartRuleShape.SHAPE, value.restartPolicyRules());
    to.put("terminationMessagePath", value.terminationMessagePath());
    to.put("terminationMessagePolicy", value.terminationMessagePolicy());
    to.put("stdin", value.stdin());
    to.put("stdinOnce", value.stdinOnce());
    to.put("tty", value.tty());
    to.others(value.other());
  }

  @Override
  boolean read(String name, Object from, Container.Builder to) {
    switch (name) {
      case "name" -> to.name(Plain.text(from));
      case "image" -> to.image(Plain.text(from));
      case "imagePullPolicy" -> to.imagePullPolicy(Plain.word(ImagePullPolicy.class, from));
      case "command" -> to.command(Plain.texts(from));
      case "args" -> to.args(Plain.texts(from));
      case "workingDir" -> to.workingDir(Plain.text(from));
      case "ports" -> to.ports(ContainerPortShape.SHAPE.readList(from));
      case "env" -> to.env(EnvVarShape.SHAPE.readList(from));
      case "envFrom" -> to.envFrom(EnvFromSourceShape.SHAPE.readList(from));
      case "resources" -> to.resources(ResourceRequirementsShape.SHAPE.read(from));
      case "volumeMounts" -> to.volumeMounts(VolumeMountShape.SHAPE.readList(from));
      case "livenessProbe" -> to.livenessProbe(ProbeShape.SHAPE.read(from));
      case "readinessProbe" -> to.readinessProbe(ProbeShape.SHAPE.read(from));
      case "startupProbe" -> to.startupProbe(ProbeShape.SHAPE.read(from));
      case "lifecycle" -> to.lifecycle(LifecycleShape.SHAPE.read(from));
      case "securityContext" -> to.securityContext(SecurityContextShape.SHAPE.read(from));
      case "restartPolicy" -> to.restartPolicy(Plain.word(RestartPolicy.class, from));
      case "restartPolicyRules" ->
          to.restartPolicyRules(ContainerRestartRuleShape.SHAPE.readList(from));
      case "terminationMessagePath" -> to.terminationMessagePath(Plain.text(from));
      case "terminationMessagePolicy" ->
          to.terminationMessagePolicy(Plain.word(TerminationMessagePolicy.class, from));
      case "stdin" -> to.stdin(Plain.flag(from));
      case "stdinOnce" -> to.stdinOnce(Plain.flag(from));
      case "tty" -> to.tty(Plain.flag(from));
      default -> to.putOther(name, from);
    }
    return true;
  }
}
