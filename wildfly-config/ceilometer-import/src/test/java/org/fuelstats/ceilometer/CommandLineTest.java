package org.fuelstats.ceilometer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fuelstats.commandline.CommandRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    private static final String SAMPLE = "{\"counter_name\": \"cpu_util\", \"counter_volume\": 1.5, \"resource_id\":"
            + " \"bd9431c1-8d69-4ad3-803a-8d4a6b89fd36\", \"timestamp\": \"2015-03-01T10:00:00\"}";

    @TempDir
    Path directory;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--endpoint https://h:1 | --from is missing",
                "--from json - | --endpoint is missing",
                "--from oracle x --dry-run | --from is \"oracle\"",
                "--from json - --endpoint http://h:1 | must be the https address",
                "--from json | --from json needs a value after it",
                "--from json --dry-run | --from json needs a value after it",
                "--from | --from needs a value after it",
                "--from json - --dry-run --batch many | --batch must be a whole number.",
                "--from json - --dry-run --since yesterday | --since is \"yesterday\"",
                "--from json - --dry-run --since 2015-01-02 --until 2015-01-01 | --since must be before --until",
                "--from json - --dry-run --archives 5min | --archives holds \"5min\"",
                "--from json - --dry-run --batch 0 | --batch must be 1 to 50000",
                "--from json - --dry-run --password secret | Unknown option --password",
                "--from sql postgresql://h/ceilometer --dry-run | wants a JDBC URL",
                "--from sql jdbc:postgresql://h/c?user=u&password=p --dry-run | holds a password"
            })
    void whatIsWrongIsSaid(String arguments, String message) throws Exception {
        assertEquals(CommandRunner.WRONG_USE, run("", Map.of("FUELSTATS_PASSWORD", "x"), arguments.split(" ")));
        assertTrue(told().contains(message), this::told);
    }

    @Test
    void thePasswordComesFromAFileOrTheEnvironmentOnly() throws Exception {
        Path state = directory.resolve("state");
        assertEquals(
                CommandRunner.WRONG_USE,
                run(SAMPLE, Map.of(), "--from", "json", "-", "--endpoint", "https://h:1", "--state", state.toString()));
        assertTrue(told().contains("FUELSTATS_PASSWORD"), this::told);
    }

    @Test
    void aTrialTellsWhatWouldBeMadeAndLeavesNothingBehind() throws Exception {
        String input = SAMPLE + SAMPLE.replace("cpu_util", "memory") + SAMPLE.replace("1.5", "null");
        assertEquals(
                ImportCeilometer.SOME_PASSED_OVER,
                run(
                        input,
                        Map.of(),
                        "--from",
                        "json",
                        "-",
                        "--dry-run",
                        "--state",
                        directory.resolve("state").toString()));
        assertTrue(told().contains("It would be 2 samples, into 2 entities"), this::told);
        assertTrue(told().contains("1 instance"), this::told);
        assertTrue(told().contains("Passed over: 1."), this::told);
        assertFalse(Files.exists(directory.resolve("state")));
    }

    private int run(String input, Map<String, String> environment, String... arguments) {
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
        return ImportCeilometer.run(
                List.of(arguments),
                environment,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                out);
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }
}
