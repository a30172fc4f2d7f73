package org.fuelstats.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fuelstats.launcher.FreePorts;
import org.fuelstats.launcher.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The run script as its user sees it: a system of its own, beside the one the other tests share. */
@WithOwnSystem
class LauncherIT {
    private static final Duration STARTED = Duration.ofMinutes(4);
    private static final int STOPPED_BY_SIGTERM = 128 + 15;

    @TempDir
    Path directory;

    @Test
    void aSystemKeepsItsDataOverAKillOfTheLauncherAndStopsAllItStartedOnSigterm() throws Exception {
        Path data = directory.resolve("data");
        Ports ports = FreePorts.choose();
        RunScript first = RunScript.start(data, ports, Map.of());
        first.awaitEndpoints(STARTED);
        assertEquals("rw-------", mode(data.resolve("endpoints.properties")));
        assertEquals("rwx------", mode(data));
        Map<String, String> endpoints = first.endpoints();
        assertEquals(Long.toString(first.pid()), endpoints.get("pid"));
        assertFalse(
                first.output().contains(endpoints.get("analytics.password")),
                "a password in what is no terminal, such as a log");
        assertTrue(send(endpoints, data).body().contains("\"added\""));

        RunScript second = RunScript.start(data, FreePorts.choose(), Map.of());
        assertEquals(1, second.awaitEnd(Duration.ofSeconds(60)), second::output);
        assertTrue(second.output().contains("already running (process " + first.pid() + ")"), second::output);

        List<ProcessHandle> left = first.children();
        assertEquals(3, left.stream().filter(ProcessHandle::isAlive).count());
        first.kill();
        RunScript third = RunScript.start(data, ports, Map.of());
        third.awaitOutput("Fuel-stats is ready", STARTED);
        assertTrue(third.output().contains("Stopped what an earlier start had left running"), third::output);
        assertFalse(left.stream().anyMatch(ProcessHandle::isAlive), "left behind by the killed launcher");
        assertEquals(endpoints.get("analytics.password"), third.endpoints().get("analytics.password"));
        assertTrue(send(third.endpoints(), data).body().contains("\"existed\""));

        List<ProcessHandle> children = third.children();
        assertEquals(STOPPED_BY_SIGTERM, third.terminate(Duration.ofSeconds(90)), third::output);
        assertFalse(children.stream().anyMatch(ProcessHandle::isAlive), "children left behind");
        assertFalse(Files.exists(data.resolve("endpoints.properties")));
    }

    @Test
    void aTakenPortIsToldWithTheSettingThatChangesIt() throws Exception {
        Ports ports = FreePorts.choose();
        try (ServerSocket taken = new ServerSocket(ports.analytics(), 1, InetAddress.getLoopbackAddress())) {
            RunScript run = RunScript.start(directory, ports, Map.of());

            assertEquals(1, run.awaitEnd(Duration.ofSeconds(60)), run::output);
            assertTrue(
                    run.output()
                            .contains("Port " + taken.getLocalPort()
                                    + " is taken by another program. FUELSTATS_ANALYTICS_PORT chooses another port."),
                    run::output);
        }
    }

    @Test
    void allWrongOptionsAndPortsAreToldAtOnce() throws Exception {
        RunScript run = RunScript.start(
                directory, FreePorts.choose(), Map.of("FUELSTATS_DB_PORT", "many"), "--fast", "--small");

        assertEquals(2, run.awaitEnd(Duration.ofSeconds(60)), run::output);
        for (String wrong : List.of("--fast", "--small", "FUELSTATS_DB_PORT is \"many\"")) {
            assertTrue(run.output().contains(wrong), run::output);
        }
    }

    @Test
    void anOldJavaIsToldWithWhatToDo() throws Exception {
        Path java = Files.createDirectories(directory.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho '    java.specification.version = 11' >&2\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        RunScript run = RunScript.start(directory, FreePorts.choose(), Map.of("JAVA_HOME", directory.toString()));

        assertEquals(1, run.awaitEnd(Duration.ofSeconds(60)), run::output);
        assertTrue(run.output().contains("is Java 11. Fuel-stats needs a JDK of version 17 or newer"), run::output);
    }

    static HttpResponse<String> send(Map<String, String> endpoints, Path data)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(endpoints.get("collector.url") + "/api/v1/action_logs/"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(new ActionLogBatch("launcher-test", 1, 1).json()))
                .build();
        return TrustedClient.trusting(data.resolve("tls/certificate.pem"))
                .send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
