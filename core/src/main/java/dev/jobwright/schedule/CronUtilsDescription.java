package dev.jobwright.schedule;

import com.cronutils.descriptor.CronDescriptor;
import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.parser.CronParser;
import java.util.Locale;

/** Asks cron-utils for the words. It is used here alone, and loaded only by who asks for words. */
final class CronUtilsDescription {
  private CronUtilsDescription() {}

  static String of(String expression, Locale locale) {
    return CronDescriptor.instance(locale).describe(parse(expression));
  }

  static Cron parse(String expression) {
    return new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX))
        .parse(expression);
  }
}
