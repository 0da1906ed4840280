package dev.jobwright.junit;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Runs the repetitions of an {@link AdversarialTest}. JUnit asks for the next one when the one
 * before has ended, so what comes next may depend on that.
 */
final class AdversarialTests implements TestTemplateInvocationContextProvider {

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    AdversarialTest test =
        AnnotationSupport.findAnnotation(context.getElement(), AdversarialTest.class).orElseThrow();
    Iterator<Trial> trials = new Search(test.seeds(), test.replay());
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(trials, Spliterator.ORDERED), false)
        .map(Invocation::new);
  }

  private record Invocation(Trial trial) implements TestTemplateInvocationContext {
    @Override
    public String getDisplayName(int invocationIndex) {
      return trial.name();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(new TrialExtension(trial));
    }
  }
}
