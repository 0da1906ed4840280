package dev.jobwright.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobwright.model.CronJob;
import dev.jobwright.model.Job;
import dev.jobwright.model.Resource;
import dev.jobwright.schema.ApiField;
import dev.jobwright.schema.ApiSchema;
import dev.jobwright.schema.ApiType;
import dev.jobwright.schema.Defaulting;
import dev.jobwright.schema.FieldType;
import dev.jobwright.schema.ListOf;
import dev.jobwright.schema.MapOf;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ValidationPropertyTest {
  private static final List<Verdict> VERDICTS = Verdict.read("api-server-verdicts.json.gz");
  private static final List<String> KINDS =
      List.of("Job", "CronJob", "ReplicaSet", "StatefulSet", "Service", "PersistentVolumeClaim");

  @Property(tries = 500)
  void no_document_makes_a_check_fail(@ForAll("documents") Map<String, Object> document) {
    List<Violation> violations = Validation.check(document);
    assertThat(Validation.check(document)).isEqualTo(violations);
    assertThat(violations).allMatch(violation -> !violation.toString().isEmpty());
    assertThat(Advice.of(document, Instant.EPOCH, Set.of())).isNotNull();
    assertThat(Defaulting.apply(document)).isNotNull();
  }

  @Property(tries = 200)
  void no_pair_of_documents_makes_a_check_of_an_update_fail(
      @ForAll("documents") Map<String, Object> before,
      @ForAll("documents") Map<String, Object> after,
      @ForAll boolean started) {
    UpdateState state = new UpdateState(started, 0, false);
    assertThat(Validation.checkUpdate(before, after, state)).isNotNull();
  }

  @Property(tries = 200)
  void a_job_may_stay_as_it_is_if_it_may_be(@ForAll("recordedJobs") Verdict verdict) {
    Map<String, Object> manifest = verdict.map("manifest");
    UpdateState state = new UpdateState(true, 1, false);
    assertThat(Validation.checkUpdate(manifest, manifest, state).isEmpty())
        .isEqualTo(verdict.accepted());
  }

  @Property(tries = 200)
  void nulls_and_the_order_of_fields_change_nothing(@ForAll("recorded") Verdict verdict) {
    Map<String, Object> manifest = verdict.map("manifest");
    Object other = reversedWithNulls(manifest, ApiSchema.type(kind(manifest)));
    assertThat(rules(Documents.asMap(other))).containsExactlyInAnyOrderElementsOf(rules(manifest));
  }

  private static List<String> rules(Map<String, Object> document) {
    return Validation.check(document).stream()
        .map(violation -> violation.field() + violation.reason() + violation.detail())
        .toList();
  }

  @Property(tries = 200)
  void the_defaults_of_the_server_change_no_verdict(@ForAll("accepted") Verdict verdict) {
    Resource resource = Resource.of(verdict.map("manifest"));
    Resource defaulted =
        resource instanceof Job job ? job.defaulted() : ((CronJob) resource).defaulted();
    assertThat(Validation.check(resource)).isEmpty();
    assertThat(Validation.check(defaulted)).isEmpty();
  }

  @Provide
  Arbitrary<Verdict> recorded() {
    return Arbitraries.of(VERDICTS);
  }

  @Provide
  Arbitrary<Verdict> recordedJobs() {
    return Arbitraries.of(
        VERDICTS.stream().filter(verdict -> kind(verdict.map("manifest")).equals("Job")).toList());
  }

  @Provide
  Arbitrary<Verdict> accepted() {
    return Arbitraries.of(
        VERDICTS.stream()
            .filter(Verdict::accepted)
            .filter(ValidationPropertyTest::isAValue)
            .toList());
  }

  /**
   * Whether a manifest can be a value; a few odd ones, such as with empty words, only a server
   * reads.
   */
  private static boolean isAValue(Verdict verdict) {
    try {
      return Resource.of(verdict.map("manifest")) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Documents of every kind whose fields hold what they may hold, mostly. */
  @Provide
  Arbitrary<Map<String, Object>> documents() {
    return Arbitraries.longs().map(seed -> document(new Random(seed)));
  }

  private static Map<String, Object> document(Random random) {
    String kind = KINDS.get(random.nextInt(KINDS.size()));
    ApiType type = ApiSchema.type(kind);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("apiVersion", type.apiVersion());
    document.put("kind", kind);
    document.put("metadata", value(ApiSchema.type("ObjectMeta"), random, 3));
    document.put("spec", value(ApiSchema.type(kind + "Spec"), random, 9));
    return document;
  }

  private static Object value(FieldType type, Random random, int depth) {
    if (random.nextInt(40) == 0 || depth == 0) {
      return odd(random);
    }
    if (type instanceof ApiType object) {
      return object(object, random, depth);
    }
    if (type instanceof ListOf list) {
      List<Object> items = new ArrayList<>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        items.add(value(list.element(), random, depth - 1));
      }
      return items;
    }
    if (type instanceof MapOf map) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put(text(random), value(map.value(), random, depth - 1));
      return values;
    }
    return scalar(type, random);
  }

  private static Map<String, Object> object(ApiType type, Random random, int depth) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (ApiField field : type.fields()) {
      boolean spec =
          List.of("spec", "template", "containers", "jobTemplate").contains(field.name());
      if (spec || random.nextInt(3) == 0) {
        object.put(field.name(), value(field.type(), random, depth - 1));
      }
    }
    return object;
  }

  private static Object scalar(FieldType type, Random random) {
    return switch (type.words()) {
      case "boolean" -> random.nextBoolean();
      case "int32", "int64" -> random.nextBoolean() ? random.nextInt(5) - 1 : random.nextInt();
      case "Time" -> "2030-01-31T06:00:00Z";
      case "Quantity" -> List.of("1", "500m", "-1", "2Gi", 1, 0.5).get(random.nextInt(6));
      case "IntOrString" -> random.nextBoolean() ? (Object) random.nextInt() : text(random);
      default -> text(random);
    };
  }

  private static String text(Random random) {
    List<String> texts =
        List.of(
            "",
            "a",
            "main",
            "Never",
            "Always",
            "Indexed",
            "Exists",
            "In",
            "a.b/c",
            "A B",
            "-",
            "..",
            "/x",
            "1",
            "10.0.0.1",
            "::1",
            "\u0000",
            "\ud800",
            "é",
            "x".repeat(300),
            "hugepages-2Mi",
            "cpu",
            "0-3,5",
            "*/5 * * * *",
            "@every 1h",
            "TZ=UTC * * * * *",
            "Europe/Berlin",
            "None",
            "metadata.labels['a']",
            "requests.hugepages-x",
            "Localhost",
            "windows",
            "linux");
    return texts.get(random.nextInt(texts.size()));
  }

  private static Object odd(Random random) {
    List<Object> odd =
        Arrays.asList(
            null,
            "text",
            1,
            -1L,
            BigInteger.ONE.shiftLeft(70),
            1e300,
            Double.NaN,
            true,
            List.of(),
            Map.of(),
            List.of(List.of(1)),
            Map.of("a", Map.of()),
            Arrays.asList((Object) null),
            'c',
            new Object[] {1});
    return odd.get(random.nextInt(odd.size()));
  }

  private static String kind(Map<String, Object> manifest) {
    return String.valueOf(manifest.get("kind"));
  }

  private static Object reversedWithNulls(Object tree, FieldType type) {
    if (tree instanceof List<?> list && type instanceof ListOf items) {
      return list.stream().map(item -> reversedWithNulls(item, items.element())).toList();
    }
    if (!(tree instanceof Map<?, ?> map) || !(type instanceof ApiType object)) {
      return tree;
    }
    Map<String, Object> reversed = new LinkedHashMap<>();
    List<ApiField> fields = new ArrayList<>(object.fields());
    for (int i = fields.size() - 1; i >= 0; i--) {
      ApiField field = fields.get(i);
      Object value = map.get(field.name());
      reversed.put(field.name(), value == null ? null : reversedWithNulls(value, field.type()));
    }
    return reversed;
  }
}
