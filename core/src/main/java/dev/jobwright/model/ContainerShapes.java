package dev.jobwright.model;

/**
 * How the values for containers are written as documents and read back; each shape is laid out when
 * it is first used.
 */
final class ContainerShapes {

  private ContainerShapes() {}

  static final class OfContainer {
    private OfContainer() {}

    static final Shape<Container, Container.Builder> SHAPE =
        Shape.of("Container", Container::builder, Container.Builder::build)
            .field("name", Codec.TEXT, Container::name, Container.Builder::name)
            .field("image", Codec.TEXT, Container::image, Container.Builder::image)
            .field(
                "imagePullPolicy",
                Codec.word(ImagePullPolicy.class),
                Container::imagePullPolicy,
                Container.Builder::imagePullPolicy)
            .field(
                "command", Codec.list(Codec.TEXT), Container::command, Container.Builder::command)
            .field("args", Codec.list(Codec.TEXT), Container::args, Container.Builder::args)
            .field("workingDir", Codec.TEXT, Container::workingDir, Container.Builder::workingDir)
            .field(
                "ports",
                Codec.list(() -> ContainerShapes.OfContainerPort.SHAPE),
                Container::ports,
                Container.Builder::ports)
            .field(
                "env",
                Codec.list(() -> ContainerShapes.OfEnvVar.SHAPE),
                Container::env,
                Container.Builder::env)
            .field(
                "envFrom",
                Codec.list(() -> ContainerShapes.OfEnvFromSource.SHAPE),
                Container::envFrom,
                Container.Builder::envFrom)
            .field(
                "resources",
                Codec.later(() -> ContainerShapes.OfResourceRequirements.SHAPE),
                Container::resources,
                Container.Builder::resources)
            .field(
                "volumeMounts",
                Codec.list(() -> ContainerShapes.OfVolumeMount.SHAPE),
                Container::volumeMounts,
                Container.Builder::volumeMounts)
            .field(
                "livenessProbe",
                Codec.later(() -> ProbeShapes.OfProbe.SHAPE),
                Container::livenessProbe,
                Container.Builder::livenessProbe)
            .field(
                "readinessProbe",
                Codec.later(() -> ProbeShapes.OfProbe.SHAPE),
                Container::readinessProbe,
                Container.Builder::readinessProbe)
            .field(
                "startupProbe",
                Codec.later(() -> ProbeShapes.OfProbe.SHAPE),
                Container::startupProbe,
                Container.Builder::startupProbe)
            .field(
                "lifecycle",
                Codec.later(() -> ProbeShapes.OfLifecycle.SHAPE),
                Container::lifecycle,
                Container.Builder::lifecycle)
            .field(
                "securityContext",
                Codec.later(() -> SecurityShapes.OfSecurityContext.SHAPE),
                Container::securityContext,
                Container.Builder::securityContext)
            .field(
                "restartPolicy",
                Codec.word(RestartPolicy.class),
                Container::restartPolicy,
                Container.Builder::restartPolicy)
            .field(
                "restartPolicyRules",
                Codec.list(() -> ContainerShapes.OfContainerRestartRule.SHAPE),
                Container::restartPolicyRules,
                Container.Builder::restartPolicyRules)
            .field(
                "terminationMessagePath",
                Codec.TEXT,
                Container::terminationMessagePath,
                Container.Builder::terminationMessagePath)
            .field(
                "terminationMessagePolicy",
                Codec.word(TerminationMessagePolicy.class),
                Container::terminationMessagePolicy,
                Container.Builder::terminationMessagePolicy)
            .field("stdin", Codec.BOOLEAN, Container::stdin, Container.Builder::stdin)
            .field("stdinOnce", Codec.BOOLEAN, Container::stdinOnce, Container.Builder::stdinOnce)
            .field("tty", Codec.BOOLEAN, Container::tty, Container.Builder::tty)
            .others(Container::other, Container.Builder::putOther);
  }

  static final class OfContainerRestartRule {
    private OfContainerRestartRule() {}

    static final Shape<ContainerRestartRule, ContainerRestartRule.Builder> SHAPE =
        Shape.of(
                "ContainerRestartRule",
                ContainerRestartRule::builder,
                ContainerRestartRule.Builder::build)
            .field(
                "action",
                Codec.word(ContainerRestartRuleAction.class),
                ContainerRestartRule::action,
                ContainerRestartRule.Builder::action)
            .field(
                "exitCodes",
                Codec.later(() -> ContainerShapes.OfRestartRuleExitCodes.SHAPE),
                ContainerRestartRule::exitCodes,
                ContainerRestartRule.Builder::exitCodes);
  }

  static final class OfRestartRuleExitCodes {
    private OfRestartRuleExitCodes() {}

    static final Shape<RestartRuleExitCodes, RestartRuleExitCodes.Builder> SHAPE =
        Shape.of(
                "ContainerRestartRuleOnExitCodes",
                RestartRuleExitCodes::builder,
                RestartRuleExitCodes.Builder::build)
            .field(
                "operator",
                Codec.word(ExitCodeOperator.class),
                RestartRuleExitCodes::operator,
                RestartRuleExitCodes.Builder::operator)
            .field(
                "values",
                Codec.list(Codec.INTEGER),
                RestartRuleExitCodes::values,
                RestartRuleExitCodes.Builder::values);
  }

  static final class OfContainerPort {
    private OfContainerPort() {}

    static final Shape<ContainerPort, ContainerPort.Builder> SHAPE =
        Shape.of("ContainerPort", ContainerPort::builder, ContainerPort.Builder::build)
            .field("name", Codec.TEXT, ContainerPort::name, ContainerPort.Builder::name)
            .field(
                "containerPort",
                Codec.INTEGER,
                ContainerPort::containerPort,
                ContainerPort.Builder::containerPort)
            .field(
                "protocol",
                Codec.word(Protocol.class),
                ContainerPort::protocol,
                ContainerPort.Builder::protocol)
            .field(
                "hostPort", Codec.INTEGER, ContainerPort::hostPort, ContainerPort.Builder::hostPort)
            .field("hostIP", Codec.TEXT, ContainerPort::hostIp, ContainerPort.Builder::hostIp);
  }

  static final class OfEnvVar {
    private OfEnvVar() {}

    static final Shape<EnvVar, EnvVar.Builder> SHAPE =
        Shape.of("EnvVar", EnvVar::builder, EnvVar.Builder::build)
            .field("name", Codec.TEXT, EnvVar::name, EnvVar.Builder::name)
            .field("value", Codec.TEXT, EnvVar::value, EnvVar.Builder::value)
            .field(
                "valueFrom",
                Codec.later(() -> ContainerShapes.OfEnvVarSource.SHAPE),
                EnvVar::valueFrom,
                EnvVar.Builder::valueFrom);
  }

  static final class OfEnvVarSource {
    private OfEnvVarSource() {}

    static final Shape<EnvVarSource, EnvVarSource.Builder> SHAPE =
        Shape.of("EnvVarSource", EnvVarSource::builder, EnvVarSource.Builder::build)
            .field(
                "fieldRef",
                Codec.later(() -> ContainerShapes.OfObjectFieldSelector.SHAPE),
                EnvVarSource::fieldRef,
                EnvVarSource.Builder::fieldRef)
            .field(
                "resourceFieldRef",
                Codec.later(() -> ContainerShapes.OfResourceFieldSelector.SHAPE),
                EnvVarSource::resourceFieldRef,
                EnvVarSource.Builder::resourceFieldRef)
            .field(
                "configMapKeyRef",
                Codec.later(() -> ContainerShapes.OfConfigMapKeySelector.SHAPE),
                EnvVarSource::configMapKeyRef,
                EnvVarSource.Builder::configMapKeyRef)
            .field(
                "secretKeyRef",
                Codec.later(() -> ContainerShapes.OfSecretKeySelector.SHAPE),
                EnvVarSource::secretKeyRef,
                EnvVarSource.Builder::secretKeyRef)
            .field(
                "fileKeyRef",
                Codec.later(() -> ContainerShapes.OfFileKeySelector.SHAPE),
                EnvVarSource::fileKeyRef,
                EnvVarSource.Builder::fileKeyRef);
  }

  static final class OfObjectFieldSelector {
    private OfObjectFieldSelector() {}

    static final Shape<ObjectFieldSelector, ObjectFieldSelector.Builder> SHAPE =
        Shape.of(
                "ObjectFieldSelector",
                ObjectFieldSelector::builder,
                ObjectFieldSelector.Builder::build)
            .field(
                "apiVersion",
                Codec.TEXT,
                ObjectFieldSelector::apiVersion,
                ObjectFieldSelector.Builder::apiVersion)
            .field(
                "fieldPath",
                Codec.TEXT,
                ObjectFieldSelector::fieldPath,
                ObjectFieldSelector.Builder::fieldPath);
  }

  static final class OfResourceFieldSelector {
    private OfResourceFieldSelector() {}

    static final Shape<ResourceFieldSelector, ResourceFieldSelector.Builder> SHAPE =
        Shape.of(
                "ResourceFieldSelector",
                ResourceFieldSelector::builder,
                ResourceFieldSelector.Builder::build)
            .field(
                "containerName",
                Codec.TEXT,
                ResourceFieldSelector::containerName,
                ResourceFieldSelector.Builder::containerName)
            .field(
                "resource",
                Codec.TEXT,
                ResourceFieldSelector::resource,
                ResourceFieldSelector.Builder::resource)
            .field(
                "divisor",
                Codec.QUANTITY,
                ResourceFieldSelector::divisor,
                ResourceFieldSelector.Builder::divisor);
  }

  static final class OfConfigMapKeySelector {
    private OfConfigMapKeySelector() {}

    static final Shape<ConfigMapKeySelector, ConfigMapKeySelector.Builder> SHAPE =
        Shape.of(
                "ConfigMapKeySelector",
                ConfigMapKeySelector::builder,
                ConfigMapKeySelector.Builder::build)
            .field(
                "name", Codec.TEXT, ConfigMapKeySelector::name, ConfigMapKeySelector.Builder::name)
            .field("key", Codec.TEXT, ConfigMapKeySelector::key, ConfigMapKeySelector.Builder::key)
            .field(
                "optional",
                Codec.BOOLEAN,
                ConfigMapKeySelector::optional,
                ConfigMapKeySelector.Builder::optional);
  }

  static final class OfSecretKeySelector {
    private OfSecretKeySelector() {}

    static final Shape<SecretKeySelector, SecretKeySelector.Builder> SHAPE =
        Shape.of("SecretKeySelector", SecretKeySelector::builder, SecretKeySelector.Builder::build)
            .field("name", Codec.TEXT, SecretKeySelector::name, SecretKeySelector.Builder::name)
            .field("key", Codec.TEXT, SecretKeySelector::key, SecretKeySelector.Builder::key)
            .field(
                "optional",
                Codec.BOOLEAN,
                SecretKeySelector::optional,
                SecretKeySelector.Builder::optional);
  }

  static final class OfFileKeySelector {
    private OfFileKeySelector() {}

    static final Shape<FileKeySelector, FileKeySelector.Builder> SHAPE =
        Shape.of("FileKeySelector", FileKeySelector::builder, FileKeySelector.Builder::build)
            .field(
                "volumeName",
                Codec.TEXT,
                FileKeySelector::volumeName,
                FileKeySelector.Builder::volumeName)
            .field("path", Codec.TEXT, FileKeySelector::path, FileKeySelector.Builder::path)
            .field("key", Codec.TEXT, FileKeySelector::key, FileKeySelector.Builder::key)
            .field(
                "optional",
                Codec.BOOLEAN,
                FileKeySelector::optional,
                FileKeySelector.Builder::optional);
  }

  static final class OfEnvFromSource {
    private OfEnvFromSource() {}

    static final Shape<EnvFromSource, EnvFromSource.Builder> SHAPE =
        Shape.of("EnvFromSource", EnvFromSource::builder, EnvFromSource.Builder::build)
            .field("prefix", Codec.TEXT, EnvFromSource::prefix, EnvFromSource.Builder::prefix)
            .field(
                "configMapRef",
                Codec.later(() -> ContainerShapes.OfConfigMapEnvSource.SHAPE),
                EnvFromSource::configMapRef,
                EnvFromSource.Builder::configMapRef)
            .field(
                "secretRef",
                Codec.later(() -> ContainerShapes.OfSecretEnvSource.SHAPE),
                EnvFromSource::secretRef,
                EnvFromSource.Builder::secretRef);
  }

  static final class OfConfigMapEnvSource {
    private OfConfigMapEnvSource() {}

    static final Shape<ConfigMapEnvSource, ConfigMapEnvSource.Builder> SHAPE =
        Shape.of(
                "ConfigMapEnvSource",
                ConfigMapEnvSource::builder,
                ConfigMapEnvSource.Builder::build)
            .field("name", Codec.TEXT, ConfigMapEnvSource::name, ConfigMapEnvSource.Builder::name)
            .field(
                "optional",
                Codec.BOOLEAN,
                ConfigMapEnvSource::optional,
                ConfigMapEnvSource.Builder::optional);
  }

  static final class OfSecretEnvSource {
    private OfSecretEnvSource() {}

    static final Shape<SecretEnvSource, SecretEnvSource.Builder> SHAPE =
        Shape.of("SecretEnvSource", SecretEnvSource::builder, SecretEnvSource.Builder::build)
            .field("name", Codec.TEXT, SecretEnvSource::name, SecretEnvSource.Builder::name)
            .field(
                "optional",
                Codec.BOOLEAN,
                SecretEnvSource::optional,
                SecretEnvSource.Builder::optional);
  }

  static final class OfResourceRequirements {
    private OfResourceRequirements() {}

    static final Shape<ResourceRequirements, ResourceRequirements.Builder> SHAPE =
        Shape.of(
                "ResourceRequirements",
                ResourceRequirements::builder,
                ResourceRequirements.Builder::build)
            .field(
                "requests",
                Codec.map(Codec.QUANTITY),
                ResourceRequirements::requests,
                ResourceRequirements.Builder::requests)
            .field(
                "limits",
                Codec.map(Codec.QUANTITY),
                ResourceRequirements::limits,
                ResourceRequirements.Builder::limits)
            .field(
                "claims",
                Codec.list(() -> ContainerShapes.OfResourceClaim.SHAPE),
                ResourceRequirements::claims,
                ResourceRequirements.Builder::claims);
  }

  static final class OfResourceClaim {
    private OfResourceClaim() {}

    static final Shape<ResourceClaim, ResourceClaim.Builder> SHAPE =
        Shape.of("ResourceClaim", ResourceClaim::builder, ResourceClaim.Builder::build)
            .field("name", Codec.TEXT, ResourceClaim::name, ResourceClaim.Builder::name)
            .field("request", Codec.TEXT, ResourceClaim::request, ResourceClaim.Builder::request);
  }

  static final class OfVolumeMount {
    private OfVolumeMount() {}

    static final Shape<VolumeMount, VolumeMount.Builder> SHAPE =
        Shape.of("VolumeMount", VolumeMount::builder, VolumeMount.Builder::build)
            .field("name", Codec.TEXT, VolumeMount::name, VolumeMount.Builder::name)
            .field("mountPath", Codec.TEXT, VolumeMount::mountPath, VolumeMount.Builder::mountPath)
            .field("subPath", Codec.TEXT, VolumeMount::subPath, VolumeMount.Builder::subPath)
            .field(
                "subPathExpr",
                Codec.TEXT,
                VolumeMount::subPathExpr,
                VolumeMount.Builder::subPathExpr)
            .field("readOnly", Codec.BOOLEAN, VolumeMount::readOnly, VolumeMount.Builder::readOnly)
            .field(
                "recursiveReadOnly",
                Codec.TEXT,
                VolumeMount::recursiveReadOnly,
                VolumeMount.Builder::recursiveReadOnly)
            .field(
                "mountPropagation",
                Codec.word(MountPropagation.class),
                VolumeMount::mountPropagation,
                VolumeMount.Builder::mountPropagation);
  }
}
