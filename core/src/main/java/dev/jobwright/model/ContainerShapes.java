package dev.jobwright.model;

/** How the values for containers are written as documents and read back. */
final class ContainerShapes {

  private ContainerShapes() {}

  static final Shape<Container, Container.Builder> CONTAINER =
      Shape.of("Container", Container::builder, Container.Builder::build)
          .field("name", Codec.TEXT, Container::name, Container.Builder::name)
          .field("image", Codec.TEXT, Container::image, Container.Builder::image)
          .field(
              "imagePullPolicy",
              Codec.word(ImagePullPolicy.class),
              Container::imagePullPolicy,
              Container.Builder::imagePullPolicy)
          .field("command", Codec.list(Codec.TEXT), Container::command, Container.Builder::command)
          .field("args", Codec.list(Codec.TEXT), Container::args, Container.Builder::args)
          .field("workingDir", Codec.TEXT, Container::workingDir, Container.Builder::workingDir)
          .field(
              "ports",
              Codec.list(() -> ContainerShapes.CONTAINER_PORT),
              Container::ports,
              Container.Builder::ports)
          .field(
              "env",
              Codec.list(() -> ContainerShapes.ENV_VAR),
              Container::env,
              Container.Builder::env)
          .field(
              "envFrom",
              Codec.list(() -> ContainerShapes.ENV_FROM_SOURCE),
              Container::envFrom,
              Container.Builder::envFrom)
          .field(
              "resources",
              Codec.later(() -> ContainerShapes.RESOURCE_REQUIREMENTS),
              Container::resources,
              Container.Builder::resources)
          .field(
              "volumeMounts",
              Codec.list(() -> ContainerShapes.VOLUME_MOUNT),
              Container::volumeMounts,
              Container.Builder::volumeMounts)
          .field(
              "livenessProbe",
              Codec.later(() -> ProbeShapes.PROBE),
              Container::livenessProbe,
              Container.Builder::livenessProbe)
          .field(
              "readinessProbe",
              Codec.later(() -> ProbeShapes.PROBE),
              Container::readinessProbe,
              Container.Builder::readinessProbe)
          .field(
              "startupProbe",
              Codec.later(() -> ProbeShapes.PROBE),
              Container::startupProbe,
              Container.Builder::startupProbe)
          .field(
              "lifecycle",
              Codec.later(() -> ProbeShapes.LIFECYCLE),
              Container::lifecycle,
              Container.Builder::lifecycle)
          .field(
              "securityContext",
              Codec.later(() -> SecurityShapes.SECURITY_CONTEXT),
              Container::securityContext,
              Container.Builder::securityContext)
          .field(
              "restartPolicy",
              Codec.word(RestartPolicy.class),
              Container::restartPolicy,
              Container.Builder::restartPolicy)
          .field(
              "restartPolicyRules",
              Codec.list(() -> ContainerShapes.CONTAINER_RESTART_RULE),
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

  static final Shape<ContainerRestartRule, ContainerRestartRule.Builder> CONTAINER_RESTART_RULE =
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
              Codec.later(() -> ContainerShapes.RESTART_RULE_EXIT_CODES),
              ContainerRestartRule::exitCodes,
              ContainerRestartRule.Builder::exitCodes);

  static final Shape<RestartRuleExitCodes, RestartRuleExitCodes.Builder> RESTART_RULE_EXIT_CODES =
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

  static final Shape<ContainerPort, ContainerPort.Builder> CONTAINER_PORT =
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

  static final Shape<EnvVar, EnvVar.Builder> ENV_VAR =
      Shape.of("EnvVar", EnvVar::builder, EnvVar.Builder::build)
          .field("name", Codec.TEXT, EnvVar::name, EnvVar.Builder::name)
          .field("value", Codec.TEXT, EnvVar::value, EnvVar.Builder::value)
          .field(
              "valueFrom",
              Codec.later(() -> ContainerShapes.ENV_VAR_SOURCE),
              EnvVar::valueFrom,
              EnvVar.Builder::valueFrom);

  static final Shape<EnvVarSource, EnvVarSource.Builder> ENV_VAR_SOURCE =
      Shape.of("EnvVarSource", EnvVarSource::builder, EnvVarSource.Builder::build)
          .field(
              "fieldRef",
              Codec.later(() -> ContainerShapes.OBJECT_FIELD_SELECTOR),
              EnvVarSource::fieldRef,
              EnvVarSource.Builder::fieldRef)
          .field(
              "resourceFieldRef",
              Codec.later(() -> ContainerShapes.RESOURCE_FIELD_SELECTOR),
              EnvVarSource::resourceFieldRef,
              EnvVarSource.Builder::resourceFieldRef)
          .field(
              "configMapKeyRef",
              Codec.later(() -> ContainerShapes.CONFIG_MAP_KEY_SELECTOR),
              EnvVarSource::configMapKeyRef,
              EnvVarSource.Builder::configMapKeyRef)
          .field(
              "secretKeyRef",
              Codec.later(() -> ContainerShapes.SECRET_KEY_SELECTOR),
              EnvVarSource::secretKeyRef,
              EnvVarSource.Builder::secretKeyRef)
          .field(
              "fileKeyRef",
              Codec.later(() -> ContainerShapes.FILE_KEY_SELECTOR),
              EnvVarSource::fileKeyRef,
              EnvVarSource.Builder::fileKeyRef);

  static final Shape<ObjectFieldSelector, ObjectFieldSelector.Builder> OBJECT_FIELD_SELECTOR =
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

  static final Shape<ResourceFieldSelector, ResourceFieldSelector.Builder> RESOURCE_FIELD_SELECTOR =
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

  static final Shape<ConfigMapKeySelector, ConfigMapKeySelector.Builder> CONFIG_MAP_KEY_SELECTOR =
      Shape.of(
              "ConfigMapKeySelector",
              ConfigMapKeySelector::builder,
              ConfigMapKeySelector.Builder::build)
          .field("name", Codec.TEXT, ConfigMapKeySelector::name, ConfigMapKeySelector.Builder::name)
          .field("key", Codec.TEXT, ConfigMapKeySelector::key, ConfigMapKeySelector.Builder::key)
          .field(
              "optional",
              Codec.BOOLEAN,
              ConfigMapKeySelector::optional,
              ConfigMapKeySelector.Builder::optional);

  static final Shape<SecretKeySelector, SecretKeySelector.Builder> SECRET_KEY_SELECTOR =
      Shape.of("SecretKeySelector", SecretKeySelector::builder, SecretKeySelector.Builder::build)
          .field("name", Codec.TEXT, SecretKeySelector::name, SecretKeySelector.Builder::name)
          .field("key", Codec.TEXT, SecretKeySelector::key, SecretKeySelector.Builder::key)
          .field(
              "optional",
              Codec.BOOLEAN,
              SecretKeySelector::optional,
              SecretKeySelector.Builder::optional);

  static final Shape<FileKeySelector, FileKeySelector.Builder> FILE_KEY_SELECTOR =
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

  static final Shape<EnvFromSource, EnvFromSource.Builder> ENV_FROM_SOURCE =
      Shape.of("EnvFromSource", EnvFromSource::builder, EnvFromSource.Builder::build)
          .field("prefix", Codec.TEXT, EnvFromSource::prefix, EnvFromSource.Builder::prefix)
          .field(
              "configMapRef",
              Codec.later(() -> ContainerShapes.CONFIG_MAP_ENV_SOURCE),
              EnvFromSource::configMapRef,
              EnvFromSource.Builder::configMapRef)
          .field(
              "secretRef",
              Codec.later(() -> ContainerShapes.SECRET_ENV_SOURCE),
              EnvFromSource::secretRef,
              EnvFromSource.Builder::secretRef);

  static final Shape<ConfigMapEnvSource, ConfigMapEnvSource.Builder> CONFIG_MAP_ENV_SOURCE =
      Shape.of("ConfigMapEnvSource", ConfigMapEnvSource::builder, ConfigMapEnvSource.Builder::build)
          .field("name", Codec.TEXT, ConfigMapEnvSource::name, ConfigMapEnvSource.Builder::name)
          .field(
              "optional",
              Codec.BOOLEAN,
              ConfigMapEnvSource::optional,
              ConfigMapEnvSource.Builder::optional);

  static final Shape<SecretEnvSource, SecretEnvSource.Builder> SECRET_ENV_SOURCE =
      Shape.of("SecretEnvSource", SecretEnvSource::builder, SecretEnvSource.Builder::build)
          .field("name", Codec.TEXT, SecretEnvSource::name, SecretEnvSource.Builder::name)
          .field(
              "optional",
              Codec.BOOLEAN,
              SecretEnvSource::optional,
              SecretEnvSource.Builder::optional);

  static final Shape<ResourceRequirements, ResourceRequirements.Builder> RESOURCE_REQUIREMENTS =
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
              Codec.list(() -> ContainerShapes.RESOURCE_CLAIM),
              ResourceRequirements::claims,
              ResourceRequirements.Builder::claims);

  static final Shape<ResourceClaim, ResourceClaim.Builder> RESOURCE_CLAIM =
      Shape.of("ResourceClaim", ResourceClaim::builder, ResourceClaim.Builder::build)
          .field("name", Codec.TEXT, ResourceClaim::name, ResourceClaim.Builder::name)
          .field("request", Codec.TEXT, ResourceClaim::request, ResourceClaim.Builder::request);

  static final Shape<VolumeMount, VolumeMount.Builder> VOLUME_MOUNT =
      Shape.of("VolumeMount", VolumeMount::builder, VolumeMount.Builder::build)
          .field("name", Codec.TEXT, VolumeMount::name, VolumeMount.Builder::name)
          .field("mountPath", Codec.TEXT, VolumeMount::mountPath, VolumeMount.Builder::mountPath)
          .field("subPath", Codec.TEXT, VolumeMount::subPath, VolumeMount.Builder::subPath)
          .field(
              "subPathExpr", Codec.TEXT, VolumeMount::subPathExpr, VolumeMount.Builder::subPathExpr)
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
