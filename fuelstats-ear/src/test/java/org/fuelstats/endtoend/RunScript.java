package org.fuelstats.endtoend;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.fuelstats.launcher.Ports;
import org.fuelstats.launcher.ServerJava;

/** The run script as a process, with what it prints. */
final class RunScript {
    private final Process process;
    private final Path data;
    private final Path output;

    private RunScript(Process process, Path data, Path output) {
        this.process = process;
        this.data = data;
        this.output = output;
    }

    static RunScript start(Path data, Ports ports, Map<String, String> environment, String... options)
            throws IOException {
        Path home =
                Path.of(System.getProperty("fuelstats.home")).toAbsolutePath().normalize();
        List<String> command = new ArrayList<>(
                List.of(home.resolve("wildfly-config/run").toString(), "--no-build", "--data", data.toString()));
        command.addAll(List.of(options));
        Path output = Files.createTempFile("fuelstats-run", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        ports.bySetting().forEach((setting, port) -> builder.environment().put(setting, Integer.toString(port)));
        builder.environment().put(ServerJava.SETTING, ServerJava.SHORT_LIVED);
        builder.environment().putAll(environment);
        return new RunScript(builder.start(), data, output);
    }

    long pid() {
        return process.pid();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<ProcessHandle> children() {
        return process.children().toList();
    }

    void awaitEndpoints(Duration patience) {
        awaitOutput("Fuel-stats is ready", patience);
    }

    void awaitOutput(String text, Duration patience) {
        Await.upTo(patience, text).until(() -> output().contains(text) || !process.isAlive());
        assertTrue(output().contains(text), this::output);
    }

    Map<String, String> endpoints() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("endpoints.properties"))) {
            properties.load(reader);
        }
        Map<String, String> endpoints = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> endpoints.put(name, properties.getProperty(name)));
        return endpoints;
    }

    /** The exit status. */
    int awaitEnd(Duration patience) throws InterruptedException {
        assertTrue(process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS), this::output);
        return process.exitValue();
    }

    int terminate(Duration patience) throws InterruptedException {
        process.destroy();
        return awaitEnd(patience);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
