package dev.jobwright.model;

/** How a {@link HttpHeader} is written as a document and read back. */
final class HttpHeaderShape extends Shape<HttpHeader, HttpHeader.Builder> {
  static final HttpHeaderShape SHAPE = new HttpHeaderShape();

  private HttpHeaderShape() {
    super("HTTPHeader");
  }

  @Override
  HttpHeader.Builder builder() {
    return HttpHeader.builder();
  }

  @Override
  HttpHeader build(HttpHeader.Builder builder) {
    return builder.build();
  }

  @Override
  void write(HttpHeader value, Fields to) {
    to.put("name", value.name());
    to.put("value", value.value());
  }

  @Override
  boolean read(String name, Object from, HttpHeader.Builder to) {
    switch (name) {
      case "name" -> to.name(Plain.text(from));
      case "value" -> to.value(Plain.text(from));
      default -> {
        return false;
      }
    }
    return true;
  }
}
