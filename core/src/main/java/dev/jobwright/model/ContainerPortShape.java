package dev.jobwright.model;

/** How a {@link ContainerPort} is written as a document and read back. */
final class ContainerPortShape extends Shape<ContainerPort, ContainerPort.Builder> {
  static final ContainerPortShape SHAPE = new ContainerPortShape();

  private ContainerPortShape() {
    super("ContainerPort");
  }

  @Override
  ContainerPort.Builder builder() {
    return ContainerPort.builder();
  }

  @Override
  ContainerPort build(ContainerPort.Builder builder) {
    return builder.build();
  }

  @Override
  void write(ContainerPort value, Fields to) {
    to.put("name", value.name());
    to.put("containerPort", value.containerPort());
    to.put("protocol", value.protocol());
    to.put("hostPort", value.hostPort());
    to.put("hostIP", value.hostIp());
  }

  @Override
  boolean read(String name, Object from, ContainerPort.Builder to) {
    switch (name) {
      case "name" -> to.name(Plain.text(from));
      case "containerPort" -> to.containerPort(Plain.integer(from));
      case "protocol" -> to.protocol(Plain.word(Protocol.class, from));
      case "hostPort" -> to.hostPort(Plain.integer(from));
      case "hostIP" -> to.hostIp(Plain.text(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
