package org.fuelstats.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A program that runs to its end and is judged by its exit status. */
final class Command {
    private Command() {}

    /** Runs a program to its end; fails with what it printed when it didn't succeed. */
    static void run(String purpose, List<String> command, Map<String, String> environment)
            throws StartFailure, InterruptedException {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (status != 0) {
                throw new StartFailure(
                        purpose + " failed (" + command.get(0) + ", exit status " + status + "):\n" + output);
            }
        } catch (IOException e) {
            throw new StartFailure(purpose + " failed: " + e.getMessage(), e);
        }
    }

    static boolean succeeds(List<String> command) throws InterruptedException {
        try {
            run("Trial", command, Map.of());
            return true;
        } catch (StartFailure e) {
            return false;
        }
    }
}
