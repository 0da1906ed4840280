package dev.jobwright.manifest;

import dev.jobwright.manifest.ManifestException.Problem;
import dev.jobwright.model.DocumentException;
import dev.jobwright.model.Resource;
import dev.jobwright.validation.Reason;
import dev.jobwright.validation.Validation;
import dev.jobwright.validation.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes resources of a text, and says where in it each problem stands. */
final class ResourceReader {
  private final Source source;
  private final List<Resource> resources = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  /** A problem of one document of the text. */
  private record Finding(int document, String path, String message, boolean wrongType) {}

  private ResourceReader(Source source) {
    this.source = source;
  }

  static List<Resource> read(Source source) {
    ResourceReader reader = new ResourceReader(source);
    List<Map<String, @Nullable Object>> documents = Documents.read(source);
    for (int i = 0; i < documents.size() && !reader.isFull(); i++) {
      reader.read(i, documents.get(i));
    }
    if (!reader.findings.isEmpty()) {
      throw reader.located();
    }
    return List.copyOf(reader.resources);
  }

  private boolean isFull() {
    return findings.size() >= ManifestException.MAX_PROBLEMS;
  }

  private void read(int index, Map<String, @Nullable Object> document) {
    List<Violation> violations = Validation.check(document);
    if (violations.isEmpty()) {
      valid(index, document);
    }
    for (Violation violation : violations) {
      String field = violation.field();
      String message = violation.toString().substring(field.length()).replaceFirst("^: ", "");
      findings.add(new Finding(index, field, message, violation.reason() == Reason.TYPE_INVALID));
    }
  }

  /** Some documents are good for the server and yet none of the resources there are here. */
  private void valid(int index, Map<String, @Nullable Object> document) {
    try {
      resources.add(Resource.of(document));
    } catch (DocumentException e) {
      findings.add(new Finding(index, e.path(), e.problem(), false));
    }
  }

  private ManifestException located() {
    Positions positions = new Positions();
    List<Map<String, @Nullable Object>> documents = Documents.locate(source, positions);
    return new ManifestException(
        findings.stream()
            .limit(ManifestException.MAX_PROBLEMS)
            .map(finding -> problem(finding, documents.get(finding.document()), positions))
            .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
            .toList());
  }

  private Problem problem(
      Finding finding, Map<String, @Nullable Object> document, Positions positions) {
    Positions.Part part = positions.find(document, finding.path());
    Position at = part.at();
    boolean secret = finding.path().contains(".env[");
    boolean misread = finding.wrongType() && part.word() != null && !secret;
    String reading = misread ? "; YAML does not read `" + part.word() + "` as text" : "";
    return new Problem(
        source.name(), at.line(), at.column(), finding.path(), finding.message() + reading);
  }
}
