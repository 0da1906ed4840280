package dev.jobwright.model;

/** How a {@link HttpGetAction} is written as a document and read back. */
final class HttpGetActionShape extends Shape<HttpGetAction, HttpGetAction.Builder> {
  static final HttpGetActionShape SHAPE = new HttpGetActionShape();

  private HttpGetActionShape() {
    super("HTTPGetAction");
  }

  @Override
  HttpGetAction.Builder builder() {
    return HttpGetAction.builder();
  }

  @Override
  HttpGetAction build(HttpGetAction.Builder builder) {
    return builder.build();
  }

  @Override
  void write(HttpGetAction value, Fields to) {
    to.put("path", value.path());
    to.put("port", value.port());
    to.put("scheme", value.scheme());
    to.put("host", value.host());
    to.list("httpHeaders", HttpHeaderShape.SHAPE, value.httpHeaders());
  }

  @Override
  boolean read(String name, Object from, HttpGetAction.Builder to) {
    switch (name) {
      case "path" -> to.path(Plain.text(from));
      case "port" -> to.port(Plain.intOrString(from));
      case "scheme" -> to.scheme(Plain.word(UriScheme.class, from));
      case "host" -> to.host(Plain.text(from));
      case "httpHeaders" -> to.httpHeaders(HttpHeaderShape.SHAPE.readList(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
