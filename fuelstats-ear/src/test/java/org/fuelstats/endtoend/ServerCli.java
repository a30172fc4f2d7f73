package org.fuelstats.endtoend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Assertions;

/** The server's command line interface, as its administrators use it. */
public final class ServerCli {
    private final RunningSystem system;

    public ServerCli(RunningSystem system) {
        this.system = system;
    }

    public void run(String... commands) throws IOException, InterruptedException {
        Path script =
                Path.of(System.getProperty("fuelstats.home"), "wildfly-config/server/target/wildfly/bin/jboss-cli.sh");
        ProcessBuilder builder = new ProcessBuilder(
                        "sh",
                        script.toAbsolutePath().normalize().toString(),
                        "--connect",
                        "--controller=127.0.0.1:" + system.management("/").getPort(),
                        "--commands=" + String.join(",", commands))
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS", "-Xmx128m");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Assertions.assertEquals(0, process.waitFor(), output);
    }
}
