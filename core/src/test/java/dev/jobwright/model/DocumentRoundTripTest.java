package dev.jobwright.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.schema.ApiField;
import dev.jobwright.schema.ApiSchema;
import dev.jobwright.schema.ApiType;
import dev.jobwright.schema.FieldType;
import dev.jobwright.schema.ListOf;
import dev.jobwright.schema.MapOf;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DocumentRoundTripTest {

  private static final List<Class<? extends Record>> KINDS =
      List.of(Job.class, CronJob.class, ReplicaSet.class, StatefulSet.class, Service.class);

  @Property(tries = 400)
  void every_value_is_read_back_from_its_document(@ForAll long seed) {
    for (Class<? extends Record> kind : KINDS) {
      Resource resource = (Resource) new RandomValues(seed).record(kind);
      assertThat(Resource.of(resource.toDocument())).isEqualTo(resource);
    }
  }

  @Property(tries = 400)
  void a_document_names_every_field_as_the_api_does(@ForAll long seed) {
    for (Class<? extends Record> kind : KINDS) {
      Resource resource = (Resource) new RandomValues(seed).record(kind);
      ApiType root = ApiSchema.root(resource.apiVersion(), resource.kind());
      assertKnown(root, resource.toDocument());
    }
  }

  /** Untyped fields are called unknown1 and so on; any other name must be in the schema. */
  private static void assertKnown(FieldType type, Object value) {
    if (type instanceof ApiType object) {
      ((Map<?, ?>) value)
          .forEach(
              (name, part) -> {
                if (!name.toString().startsWith("unknown")) {
                  ApiField field = object.field(name.toString());
                  assertThat(field).as(object.name() + "." + name).isNotNull();
                  assertKnown(field.type(), part);
                }
              });
    } else if (type instanceof ListOf list) {
      ((List<?>) value).forEach(each -> assertKnown(list.element(), each));
    } else if (type instanceof MapOf map) {
      ((Map<?, ?>) value).values().forEach(each -> assertKnown(map.value(), each));
    } else {
      assertThat(value).as(type.words()).isNotInstanceOfAny(Map.class, List.class);
    }
  }
}
