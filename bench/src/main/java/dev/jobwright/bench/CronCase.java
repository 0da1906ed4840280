package dev.jobwright.bench;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import dev.jobwright.schedule.Schedule;
import org.springframework.scheduling.support.CronExpression;

/** A cron expression as each library has read it. */
public enum CronCase {
  EVERY_FIFTH_HOUR("0 */5 * * *"),
  EVERY_MINUTE("* * * * *"),
  SUNDAYS_AT_HALF_PAST_TWO("30 2 * * 0"),
  LEAP_DAYS("0 0 29 2 *");

  final String expression;
  final Schedule jobwright;
  final ExecutionTime cronUtils;
  final CronExpression spring;

  CronCase(String expression) {
    this.expression = expression;
    this.jobwright = Schedule.parse(expression, ScheduleNext.ZONE);
    this.cronUtils =
        ExecutionTime.forCron(
            new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX))
                .parse(expression));
    this.spring = CronExpression.parse("0 " + expression);
  }
}
