package org.fuelstats.ceilometer;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fuelstats.launcher.RunningSystem;

/** The command as a process, with what it tells. */
final class ImportCommand {
    private final Process process;
    private final Path output;

    private ImportCommand(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts the command with these words and nothing else. */
    static ImportCommand bare(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(script()));
        command.addAll(List.of(words));
        return start(command, Map.of());
    }

    /** Starts the command with the store, its certificate, user and password. */
    static ImportCommand start(RunningSystem system, Map<String, String> environment, String... options)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                script(),
                "--endpoint",
                system.metrics("/").toString(),
                "--certificate",
                system.certificate().toString(),
                "--user",
                system.operator()));
        command.addAll(List.of(options));
        Map<String, String> all = new HashMap<>(environment);
        all.put("FUELSTATS_PASSWORD", system.operatorPassword());
        return start(command, all);
    }

    private static String script() {
        return Path.of(System.getProperty("fuelstats.home"), "wildfly-config/import-ceilometer")
                .toAbsolutePath()
                .normalize()
                .toString();
    }

    private static ImportCommand start(List<String> command, Map<String, String> environment) throws IOException {
        Path output = Files.createTempFile("import-ceilometer", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.redirectInput(new File("/dev/null"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return new ImportCommand(builder.start(), output);
    }

    /** How the process ended. */
    int await() throws InterruptedException {
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("It doesn't come to its end: " + output());
        }
        return process.exitValue();
    }

    boolean running() {
        return process.isAlive();
    }

    /** Ends it as kill -9 does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
