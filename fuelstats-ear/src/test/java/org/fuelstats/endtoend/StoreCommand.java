package org.fuelstats.endtoend;

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

/** A command that works with the metric store, as a process, with what it tells. */
public final class StoreCommand {
    private final Process process;
    private final Path output;

    private StoreCommand(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * Starts the command with these words and nothing else.
     *
     * @param name of the script in wildfly-config
     */
    public static StoreCommand bare(String name, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(script(name)));
        command.addAll(List.of(words));
        return start(command, Map.of());
    }

    /** Starts the command with the store, its certificate, user and password. */
    public static StoreCommand start(
            String name, RunningSystem system, Map<String, String> environment, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                script(name),
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

    private static String script(String name) {
        return Path.of(System.getProperty("fuelstats.home"), "wildfly-config")
                .resolve(name)
                .toAbsolutePath()
                .normalize()
                .toString();
    }

    private static StoreCommand start(List<String> command, Map<String, String> environment) throws IOException {
        Path output = Files.createTempFile("command", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.redirectInput(new File("/dev/null"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return new StoreCommand(builder.start(), output);
    }

    /** How the process ended. */
    public int await() throws InterruptedException {
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("It doesn't come to its end: " + output());
        }
        return process.exitValue();
    }

    public boolean running() {
        return process.isAlive();
    }

    /** Ends it as kill -9 does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
