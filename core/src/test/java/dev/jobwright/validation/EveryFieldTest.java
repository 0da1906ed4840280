package dev.jobwright.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.schema.ApiField;
import dev.jobwright.schema.ApiSchema;
import dev.jobwright.schema.ApiType;
import dev.jobwright.schema.FieldPath;
import dev.jobwright.schema.FieldType;
import dev.jobwright.schema.ListOf;
import dev.jobwright.schema.MapOf;
import dev.jobwright.schema.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sets every field a Job or a CronJob may have, alone, to values of every kind. */
class EveryFieldTest {
  private static final String LONG = "x".repeat(300);
  private static final List<Field> FIELDS = fields();

  private record Field(String kind, String path, FieldType type) {
    List<Violation> with(Object value) {
      return checked(FieldPath.steps(path), value);
    }

    List<Violation> checked(List<String> steps, Object value) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("apiVersion", "batch/v1");
      document.put("kind", kind);
      document.putAll(Documents.asMap(built(steps, value)));
      return Validation.check(document);
    }

    List<Violation> at(String place, Object value) {
      return checked(FieldPath.steps(place), value).stream()
          .filter(violation -> violation.field().equals(place))
          .toList();
    }

    @Override
    public String toString() {
      return kind + " " + path;
    }
  }

  @Test
  void a_value_of_another_kind_is_refused_where_it_stands() {
    for (Field field : FIELDS) {
      assertThat(field.at(field.path(), wrongKind(field.type())))
          .as(field.toString())
          .extracting(Violation::reason)
          .containsExactly(Reason.TYPE_INVALID);
    }
  }

  @Test
  void a_field_within_it_that_the_api_lacks_is_told() {
    for (Field field : FIELDS) {
      if (field.type() instanceof ApiType) {
        assertThat(field.at(field.path() + ".zzz", 1))
            .as(field.toString())
            .extracting(Violation::reason)
            .containsExactly(Reason.UNKNOWN_FIELD);
      }
    }
  }

  @Test
  void whatever_is_said_of_a_value_of_the_right_kind_tells_a_rule() {
    for (Field field : FIELDS) {
      for (Object value : values(field.type())) {
        assertThat(field.with(value))
            .as(field + " = " + value)
            .allMatch(violation -> violation.detail().contains(" "))
            .noneMatch(violation -> violation.reason() == Reason.TYPE_INVALID)
            .noneMatch(violation -> violation.reason() == Reason.UNKNOWN_FIELD);
      }
    }
  }

  private static Object wrongKind(FieldType type) {
    boolean text = type == Scalar.STRING || type == Scalar.QUANTITY || type == Scalar.INT_OR_STRING;
    return text ? true : type == Scalar.TIME ? "yesterday" : "text";
  }

  private static List<Object> values(FieldType type) {
    if (type instanceof MapOf || type instanceof ApiType) {
      return List.of(Map.of());
    }
    if (type instanceof ListOf) {
      return List.of(List.of());
    }
    return switch ((Scalar) type) {
      case STRING -> List.of("", "No pe!", "../x", LONG);
      case BOOLEAN -> List.of(true, false);
      case INT32 -> List.of(-1, 0, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case INT64 -> List.of(-1, 0, Long.MIN_VALUE, Long.MAX_VALUE);
      case TIME -> List.of("2030-01-31T06:00:00Z", "2030-01-31T06:00:00.5+01:00");
      case QUANTITY -> List.of("-1", "0", "0.5", "1e18", "500m", 1);
      case INT_OR_STRING -> List.of(-1, "", "No pe!");
      case OBJECT -> List.of(Map.of());
    };
  }

  private static Object built(List<String> steps, Object value) {
    Object tree = value;
    for (int i = steps.size() - 1; i >= 0; i--) {
      String step = steps.get(i);
      tree =
          step.equals("0") ? Collections.singletonList(tree) : Collections.singletonMap(step, tree);
    }
    return tree;
  }

  /** Every path once; a type within itself is not gone into again. */
  private static List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    for (String kind : List.of("Job", "CronJob")) {
      for (ApiField field : ApiSchema.type(kind).fields()) {
        if (!field.name().equals("apiVersion") && !field.name().equals("kind")) {
          collect(new Field(kind, field.name(), field.type()), List.of(), fields);
        }
      }
    }
    return fields;
  }

  private static void collect(Field field, List<String> within, List<Field> fields) {
    fields.add(field);
    if (field.type() instanceof ListOf list) {
      collect(below(field, "[0]", list.element()), within, fields);
    } else if (field.type() instanceof MapOf map) {
      collect(below(field, "[a]", map.value()), within, fields);
    } else if (field.type() instanceof ApiType object && !within.contains(object.name())) {
      List<String> deeper = new ArrayList<>(within);
      deeper.add(object.name());
      for (ApiField inner : object.fields()) {
        collect(below(field, "." + inner.name(), inner.type()), deeper, fields);
      }
    }
  }

  private static Field below(Field field, String step, FieldType type) {
    return new Field(field.kind(), field.path() + step, type);
  }
}
