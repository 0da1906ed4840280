package dev.jobwright.bench;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** A method of a benchmark, run warm in one fork. */
record JmhSide(Class<?> benchmark, String method, Map<String, String> params) implements Side {

  @Override
  public Rate measure(Effort effort) {
    RunResult result = run(effort);
    return new Rate(
        requireNonNull(result.getSecondaryResults().get(CpuTime.PER_CPU_SECOND)).getScore(),
        result.getPrimaryResult().getScore());
  }

  @Override
  public int rounds(Effort effort) {
    return effort.rounds();
  }

  private RunResult run(Effort effort) {
    TimeValue time = TimeValue.milliseconds(effort.iteration().toMillis());
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(benchmark.getName().replace(".", "\\.") + "\\." + method + "$")
            .forks(1)
            .warmupIterations(effort.warmUps())
            .warmupTime(time)
            .measurementIterations(effort.iterations())
            .measurementTime(time)
            .addProfiler(CpuTime.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    params.forEach(options::param);
    try {
      return new Runner(options.build()).runSingle();
    } catch (RunnerException e) {
      throw new IllegalStateException("Cannot measure " + this, e);
    }
  }
}
