package dev.jobwright.schedule;

import com.cronutils.descriptor.CronDescriptor;
import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.parser.CronParser;
import java.util.Locale;
import java.util.ResourceBundle;

/** Asks cron-utils for the words. It is used here alone, and loaded only by who asks for words. */
final class CronUtilsDescription {
  private static final String WORDS = "com.cronutils.CronUtilsI18N";

  private CronUtilsDescription() {}

  static String of(String expression, Locale locale) {
    return CronDescriptor.instance(knows(locale) ? locale : Locale.ENGLISH)
        .describe(parse(expression));
  }

  /**
   * Left alone, cron-utils speaks the language of the machine where it has not the one asked for.
   */
  private static boolean knows(Locale locale) {
    ResourceBundle words =
        ResourceBundle.getBundle(WORDS, locale, CronDescriptor.class.getClassLoader());
    return words.getLocale().getLanguage().equals(locale.getLanguage());
  }

  static Cron parse(String expression) {
    return new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX))
        .parse(expression);
  }
}
