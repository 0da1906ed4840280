package dev.jobwright.model;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Finds enum constants by the API's words. */
final class Words {

  private Words() {}

  static <E extends Enum<E> & ApiWord> boolean has(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants()).anyMatch(each -> each.word().equals(word));
  }

  static <E extends Enum<E> & ApiWord> E parse(Class<E> type, String word) {
    for (E constant : type.getEnumConstants()) {
      if (constant.word().equals(word)) {
        return constant;
      }
    }
    String supported =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> '"' + constant.word() + '"')
            .collect(Collectors.joining(", "));
    throw new DocumentException("", "\"" + word + "\": supported values: " + supported);
  }
}
