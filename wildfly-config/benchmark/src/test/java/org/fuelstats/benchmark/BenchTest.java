package org.fuelstats.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.fuelstats.commandline.CommandRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The benchmarks' command line. */
class BenchTest {
    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--request 5 | Unknown option --request.",
                "--seconds soon | --seconds must be a whole number.",
                "--seconds | --seconds needs a value after it.",
                "--requests 0 | --requests, --seconds and --lag-seconds must be 1 or more.",
                "series --fleet 1500 | --fleet is a number of thousands of metrics, or 0.",
                "series --lag-seconds 5 | Unknown option --lag-seconds.",
                "series --questions 5 | Unknown option --questions.",
                "reports --questions 0 | --questions must be 1 or more.",
                "reports --installations -1 | --installations is a number of installations, or 0.",
                "reports --rebuild perhaps | --rebuild is \"perhaps\". It must be yes or no."
            })
    void whatIsWrongWithTheOptionsIsSaidInASentence(String words, String sentence) {
        assertEquals(2, run(words.split(" ")), this::output);
        assertTrue(errors().startsWith(sentence), this::output);
        assertEquals(1, errors().lines().count(), this::output);
    }

    @ParameterizedTest
    @CsvSource({"''", "series", "series --fleet 0", "reports"})
    void theSystemToMeasureIsNamedBeforeOrAfterTheMeasurement(String measurement) {
        String missing = directory.resolve("endpoints.properties").toString();
        for (String words :
                List.of("--endpoints " + missing + " " + measurement, measurement + " --endpoints " + missing)) {
            err.reset();
            assertEquals(1, run(words.strip().split(" ")), this::output);
            assertTrue(errors().contains("There is no " + missing), this::output);
        }
    }

    @Test
    void whatIsNotGivenHasADefault() {
        CommandLine parser = CommandRunner.parser(new Bench());
        parser.parseArgs("--requests", "7");

        assertEquals(7, (int) parser.getCommandSpec().findOption("--requests").getValue());
        assertEquals(60, (int) parser.getCommandSpec().findOption("--seconds").getValue());
    }

    @ParameterizedTest
    @CsvSource({
        "--help, wildfly-config/bench, --lag-seconds",
        "series --help, wildfly-config/bench series, --fleet-seconds",
        "reports --help, wildfly-config/bench reports, --installations"
    })
    void helpListsTheOptions(String words, String command, String option) {
        assertEquals(0, run(words.split(" ")), this::output);
        assertTrue(output().startsWith("Usage: " + command), this::output);
        assertTrue(output().contains(option), this::output);
        assertTrue(output().contains("--endpoints"), this::output);
    }

    @Test
    void helpSaysWhatTheOtherMeasurementsAre() {
        assertEquals(0, run("--help"), this::output);
        assertTrue(output().contains("Measures the metric store"), this::output);
        assertTrue(output().contains("Measures analytics over a large fleet"), this::output);
    }

    private int run(String... words) {
        return CommandRunner.run(
                new Bench(),
                List.of(words),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
