package dev.jobwright.conformance.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The replay's shell, beside what busybox's does. */
class ShellTest {
  private static final Map<String, String> VARIABLES =
      Map.of("JOB_COMPLETION_INDEX", "3", "HOSTNAME", "j-3");

  private final FileTree files = new FileTree();
  private final StringBuilder output = new StringBuilder();

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "exit 3 ~ 3",
        "false ~ 1",
        "false; true ~ 0",
        "true && exit 4; exit 5 ~ 4",
        "false || exit 6 ~ 6",
        "false && true || exit 7 ~ 7",
        "! true ~ 1",
        "if [ $JOB_COMPLETION_INDEX -eq 3 ]; then exit 8; else exit 9; fi ~ 8",
        "if false; then exit 1; elif true; then exit 2; else exit 3; fi ~ 2",
        "if false; then exit 9; fi ~ 0",
        "[ \"$HOSTNAME\" = j-3 ] && exit 10 ~ 10",
        "[ -z \"$NOTHING\" ] || exit 1; exit 11 ~ 11",
        "[ $((JOB_COMPLETION_INDEX % 2)) -eq 1 ] && exit 12 ~ 12",
        "exit $(( (JOB_COMPLETION_INDEX + 1) * 10 )) ~ 40",
        "exit $((JOB_COMPLETION_INDEX==3?21:22)) ~ 21",
        "exit $((1 || 0 && 0)) ~ 1",
        "case $JOB_COMPLETION_INDEX in 0|1) exit 1;; 3) exit 13;; *) exit 2;; esac ~ 13",
        "case $HOSTNAME in *-[0-2]) exit 1;; j-*) exit 14;; esac ~ 14",
        "i=0; while [ $i -lt 5 ]; do i=$((i+1)); done; exit $i ~ 5",
        "i=0; until [ $i -ge 5 ]; do i=$((i+1)); [ $i = 3 ] && break; done; exit $i ~ 3",
        "n=0; for i in 1 2 3; do n=$((n+i)); done; exit $n ~ 6",
        "n=0; for i in $(seq 1 4); do [ $i = 2 ] && continue; n=$((n+i)); done; exit $n ~ 8",
        "f() { return $1; }; f 15 ~ 15",
        "x=$(echo 16); exit $x ~ 16",
        "x=`echo 17`; exit $x ~ 17",
        "exit ${HOSTNAME##*-} ~ 3",
        "exit ${NOTHING:-18} ~ 18",
        "exit ${#HOSTNAME} ~ 3",
        "(exit 19); exit $? ~ 19",
        "{ false; exit 20; } ~ 20",
        "echo abc | grep -q b && exit 21 ~ 21",
        "echo abc | grep -q x; exit $? ~ 1",
        "set -e; false; exit 22 ~ 1",
        "set -e; if false; then :; fi; false || true; exit 23 ~ 23",
        "trap 'exit 29' EXIT; x=$(echo 1); exit 1 ~ 29",
        "trap 'exit 9' EXIT; (true); exit 8 ~ 9",
        "(trap 'exit 9' EXIT); exit 8 ~ 8",
        "trap 'exit 9' EXIT; exec true ~ 0",
        "false; if [ $? -eq 1 ]; then exit 5; fi ~ 5",
        "f() { exit $?; }; (exit 7); f ~ 7",
        "clean() { rc=$?; exit $((rc + 1)); }; trap clean EXIT; exit 6 ~ 7",
        "if (exit 4); then :; else exit $?; fi ~ 4",
        "(exit 4); case x in x) exit $?;; esac ~ 4",
        "(exit 4); for i in 1; do exit $?; done ~ 4",
        "(exit 4); case x in y) :;; esac ~ 0",
        "(exit 4); eval 'exit $?' ~ 4",
        "false; eval '' ~ 0",
        "sh -c 'exit $(($# + 1))' a b c ~ 3",
        "nosuchcommand ~ 127",
        "nosuchcommand 2>/dev/null || exit 24 ~ 24",
        "kill -9 $$; exit 25 ~ 25",
        "kill $$; exit 26 ~ 26",
        "trap 'exit 27' TERM; kill -TERM $$; exit 1 ~ 27",
        "trap '' TERM; kill $$; exit 28 ~ 28",
        "trap 'exit 29' EXIT; exit 1 ~ 29",
        "false & wait $!; exit $? ~ 1",
        "sleep 100 & kill $!; wait $!; exit $? ~ 143",
        "echo 30 > /tmp/x; exit $(cat /tmp/x) ~ 30",
        "echo a > /nowhere/x; exit $? ~ 1",
        "echo a >> /tmp/y; echo b >> /tmp/y; exit $(wc -l < /tmp/y) ~ 2",
        "mkdir -p /a/b && touch /a/b/c && [ -f /a/b/c ] && exit 31 ~ 31",
        "touch /tmp/p1 /tmp/p2; for f in /tmp/p*; do n=x$n; done; exit ${#n} ~ 2",
        "sh -c 'exit 32' ~ 32",
        "exec sh -c 'exit 33' ~ 33",
        "read a b < /tmp/none || exit 34 ~ 34",
        "echo '5 6 7' | { read a b; exit ${b#* }; } ~ 7",
        "expr $JOB_COMPLETION_INDEX + 1 >/dev/null && exit 35 ~ 35",
        "test -f /tmp/none -o -d /tmp && exit 36 ~ 36",
        "timeout 1 sleep 0; exit $? ~ 0",
        "X=37 sh -c 'exit $X' ~ 37",
        "exit 300 ~ 44",
        "true; exit 38 ~ 38",
        "exit $((1 / 0)) ~ 2"
      })
  void ends_as_busybox_does(String script, int code) {
    Machine machine = machine("/bin/sh", "-c", script);
    machine.goOn(0);

    assertThat(machine.hasEnded()).as(script + ": " + output).isTrue();
    assertThat(machine.exitCode()).as(script + ": " + output).isEqualTo(code);
  }

  @Test
  void takes_time_only_where_it_waits() {
    Machine machine = machine("sh", "-c", "for i in 1 2; do sleep 2; done; exit 5");

    assertThat(machine.goOn(1_000)).isEqualTo(3_000);
    assertThat(machine.goOn(3_000)).isEqualTo(5_000);
    machine.goOn(5_000);
    assertThat(machine.exitCode()).isEqualTo(5);
  }

  @Test
  void a_shell_waits_for_its_own_children_alone() {
    Machine machine = machine("sh", "-c", "(sleep 1 & wait) & (sleep 1 & wait) & wait; exit 3");

    machine.goOn(0);
    machine.goOn(1_000);
    assertThat(machine.exitCode()).isEqualTo(3);
    assertThat(machine.hasEnded()).isTrue();
  }

  @Test
  void a_script_without_end_is_told_and_leaves_no_thread() {
    Machine machine = machine("sh", "-c", "sleep 9 & f() { f; }; f");

    // which one depends on what the stack was too small for
    assertThatThrownBy(() -> machine.goOn(0)).isInstanceOf(RuntimeException.class);
    assertThat(machine.goOn(1)).isEqualTo(Machine.NEVER);
  }

  @Test
  void the_first_process_does_not_mind_signals_it_has_no_trap_for() {
    Machine machine = machine("sleep", "60");
    machine.goOn(0);
    machine.signal("SIGTERM");

    assertThat(machine.goOn(1_000)).isEqualTo(60_000);
    assertThat(machine.hasEnded()).isFalse();
    machine.end();
  }

  @Test
  void a_trap_waits_for_the_command_in_the_foreground_but_not_for_wait() {
    Machine foreground = machine("sh", "-c", "trap 'exit 3' TERM; sleep 60; exit 4");
    foreground.goOn(0);
    foreground.signal("SIGTERM");
    assertThat(foreground.goOn(1_000)).isEqualTo(60_000);
    foreground.goOn(60_000);
    assertThat(foreground.exitCode()).isEqualTo(3);

    Machine waiting = machine("sh", "-c", "trap 'exit 3' TERM; sleep 60 & wait");
    waiting.goOn(0);
    waiting.signal("SIGTERM");
    waiting.goOn(1_000);
    assertThat(waiting.exitCode()).isEqualTo(3);
  }

  @Test
  void a_wait_that_a_signal_ends_can_be_gone_on_with() {
    Machine machine =
        machine("sh", "-c", "trap 'n=1' USR1; sleep 5 & wait $!; [ $? -gt 128 ] && wait; exit 6$n");
    machine.goOn(0);
    machine.signal("SIGUSR1");
    assertThat(machine.goOn(1_000)).isEqualTo(5_000);
    machine.goOn(5_000);

    assertThat(machine.exitCode()).isEqualTo(61);
  }

  @Test
  void processes_in_the_background_go_on_beside_the_shell_and_end_with_it() {
    Machine machine = machine("sh", "-c", "(sleep 1; echo one) & (sleep 3; echo two) & sleep 2");
    machine.goOn(0);
    machine.goOn(1_000);
    machine.goOn(2_000);

    assertThat(machine.hasEnded()).isTrue();
    assertThat(output.toString()).isEqualTo("one\n");
  }

  @Test
  void a_loop_that_never_waits_runs_until_it_is_killed() {
    Machine machine = machine("sh", "-c", "while :; do :; done");

    assertThat(machine.goOn(0)).isEqualTo(Machine.NEVER);
    machine.end();
    assertThat(machine.exitCode()).isEqualTo(137);
  }

  @Test
  void writes_what_the_script_writes() {
    machine("sh", "-c", "echo \"$HOSTNAME  x\" a\\ b 'c  d'; printf '%s-%d\\n' q 7; echo err >&2")
        .goOn(0);

    assertThat(output.toString()).isEqualTo("j-3  x a b c  d\nq-7\nerr\n");
  }

  @Test
  void a_file_of_a_volume_outlives_the_container() {
    Folder volume = new Folder();
    files.mount("/data", volume);
    String script = "if [ -e /data/seen ]; then exit 0; fi; touch /data/seen /tmp/own; exit 1";
    Machine first = machine("sh", "-c", script);
    first.goOn(0);
    FileTree others = new FileTree();
    others.mount("/data/", volume);
    Machine second = machine(others, "sh", "-c", script + "; ls /data");
    second.goOn(0);

    assertThat(first.exitCode()).isEqualTo(1);
    assertThat(second.exitCode()).isZero();
    assertThat(others.exists("/tmp/own")).isFalse();
  }

  @Test
  void says_what_it_cannot_replay() {
    Machine machine = machine("sh", "-c", "awk 1 x");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> machine.goOn(0))
        .withMessage("command \"awk\" of a container cannot be replayed");
  }

  @Test
  void a_program_that_does_not_exist_makes_no_machine() {
    assertThat(Machine.of("c", List.of("/nosuch"), VARIABLES, files, output::append)).isNull();
  }

  private Machine machine(String... command) {
    return machine(files, command);
  }

  private Machine machine(FileTree tree, String... command) {
    return Objects.requireNonNull(
        Machine.of("c", List.of(command), VARIABLES, tree, output::append));
  }
}
