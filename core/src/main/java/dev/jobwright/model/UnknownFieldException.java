package dev.jobwright.model;

/**
 * A document with a field that the API does not have; the message says the nearest name it has, if
 * any.
 */
public final class UnknownFieldException extends DocumentException {

  private static final long serialVersionUID = 1L;

  UnknownFieldException(String path, String problem) {
    super(path, problem);
  }

  @Override
  UnknownFieldException at(String place, String what) {
    return new UnknownFieldException(place, what);
  }
}
