package org.fuelstats.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fuelstats.endtoend.ServerCli;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Assertions;

/** The command line client of Gnocchi, as Debian packages it in python3-gnocchiclient. */
final class GnocchiCommand {
    private static final String USER = "gnocchi-client";

    private final RunningSystem system;

    /**
     * Makes a user for the client. Gnocchi's basic authentication knows no passwords: the client sends what {@code --user} says
     * and a colon behind it, so that a password that ends with a colon can be sent too.
     */
    GnocchiCommand(RunningSystem system) throws IOException, InterruptedException {
        this.system = system;
        String realm = "/subsystem=elytron/filesystem-realm=fuelstats:";
        new ServerCli(system)
                .run(
                        realm + "add-identity(identity=" + USER + ")",
                        realm + "set-password(identity=" + USER + ",clear={password=\"secret:\"})",
                        realm + "add-identity-attribute(identity=" + USER + ",name=Roles,value=[operator])");
    }

    /** Runs a command that must succeed; what it prints. */
    String run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        Assertions.assertEquals(0, process.waitFor(), () -> String.join(" ", arguments) + "\n" + output);
        return output;
    }

    /** Runs a command that must fail; what it prints. */
    String refused(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        Assertions.assertNotEquals(0, process.waitFor(), () -> String.join(" ", arguments) + "\n" + output);
        return output;
    }

    /** Runs a command that prints a table, as JSON. */
    JsonNode table(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("-f", "json"));
        return new JsonMapper().readTree(run(all.toArray(String[]::new)));
    }

    private Process start(String... arguments) throws IOException {
        String endpoint = system.metrics("/").toString();
        List<String> command = new ArrayList<>(List.of(
                "gnocchi",
                "--os-auth-type",
                "gnocchi-basic",
                "--user",
                USER + ":secret",
                "--endpoint",
                endpoint.substring(0, endpoint.length() - 1)));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("OS_CACERT", system.certificate().toString());
        builder.environment().put("TZ", "UTC");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new IOException("The client of Gnocchi is missing: install the package python3-gnocchiclient.", e);
        }
    }
}
