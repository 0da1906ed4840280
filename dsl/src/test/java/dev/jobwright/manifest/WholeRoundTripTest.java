package dev.jobwright.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.model.Resource;
import dev.jobwright.model.ResourceClaim;
import dev.jobwright.validation.Validation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WholeRoundTripTest {

  @Property(tries = 1500)
  void reading_what_was_written_gives_an_equal_job(@ForAll long seed) {
    assertComesBack(WholeResource.of(Job.class, seed));
  }

  @Property(tries = 500)
  void reading_what_was_written_gives_an_equal_cron_job(@ForAll long seed) {
    assertComesBack(WholeResource.of(CronJob.class, seed));
  }

  @Property(tries = 500)
  void what_a_server_takes_is_read_whatever_field_it_leaves_out(@ForAll long seed) {
    Optional<Resource> resource = WholeResource.of(Job.class, seed);
    Assume.that(resource.isPresent());
    Map<String, Object> whole = resource.get().toDocument();
    for (List<String> field : fields(whole)) {
      Map<String, Object> without = WholeResource.copy(whole);
      WholeResource.remove(without, field);
      if (Validation.check(without).isEmpty()) {
        assertThatNoException().as("without " + field).isThrownBy(() -> Resource.of(without));
      }
    }
  }

  private static List<List<String>> fields(Object value) {
    List<List<String>> fields = new ArrayList<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, part) -> addFields(fields, String.valueOf(name), part));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        addFields(fields, String.valueOf(i), list.get(i));
      }
    }
    return fields;
  }

  private static void addFields(List<List<String>> fields, String step, Object part) {
    fields.add(List.of(step));
    for (List<String> rest : fields(part)) {
      fields.add(Stream.concat(Stream.of(step), rest.stream()).toList());
    }
  }

  private static void assertComesBack(Optional<Resource> resource) {
    Assume.that(resource.isPresent());
    Manifest manifest = Manifest.of(resource.get());
    assertThat(Manifest.read(manifest.toYaml())).isEqualTo(manifest);
    assertThat(Manifest.read(manifest.toJson())).isEqualTo(manifest);
    assertThat(Manifest.read(manifest.toYaml()).toYaml()).isEqualTo(manifest.toYaml());
  }

  @Test
  void every_record_of_the_model_is_among_what_comes_back() throws Exception {
    Set<Class<?>> met = new HashSet<>();
    for (long seed = 0; seed < 3000; seed++) {
      Class<? extends Record> kind = seed % 5 == 0 ? CronJob.class : Job.class;
      Optional<Resource> resource = WholeResource.of(kind, seed);
      if (resource.isPresent()) {
        meet(resource.get(), met);
      }
    }
    Set<Class<?>> all = new HashSet<>();
    declared(CronJob.class, all);
    declared(Job.class, all);
    all.remove(ResourceClaim.class); // needs resourceClaims of the pod, which are no record
    assertThat(met).containsAll(all);
  }

  private static void meet(Object value, Set<Class<?>> met) throws ReflectiveOperationException {
    if (value instanceof Record) {
      met.add(value.getClass());
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        Object part = component.getAccessor().invoke(value);
        if (part != null) {
          meet(part, met);
        }
      }
    } else if (value instanceof Collection<?> parts) {
      for (Object part : parts) {
        meet(part, met);
      }
    } else if (value instanceof Map<?, ?> map) {
      meet(map.values(), met);
    }
  }

  private static void declared(Type type, Set<Class<?>> all) {
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        declared(argument, all);
      }
    } else if (type instanceof Class<?> c && c.isRecord() && all.add(c)) {
      for (RecordComponent component : c.getRecordComponents()) {
        declared(component.getGenericType(), all);
      }
    }
  }
}
