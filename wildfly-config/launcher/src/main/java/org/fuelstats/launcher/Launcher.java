package org.fuelstats.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.fuelstats.commandline.ProgressDisplay;
import org.fuelstats.demonstration.Demonstration;

/** The program behind the run script: starts a system, prints its addresses, and stops it on a signal. */
public final class Launcher {
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private final PrintStream out;
    private final boolean terminal;
    private final ProgressDisplay progress;
    private volatile FuelstatsSystem system;

    private Launcher(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        this.progress = terminal ? ProgressDisplay.inPlace(out) : ProgressDisplay.lines(out);
    }

    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int status = new Launcher(out, Boolean.getBoolean("fuelstats.terminal"))
                .run(System.getProperty("fuelstats.home", "."), List.of(arguments));
        System.exit(status);
    }

    private int run(String home, List<String> arguments) throws InterruptedException {
        Settings settings;
        try {
            settings = SettingsParser.read(Path.of(home), arguments, System.getenv());
        } catch (InvalidInvocation e) {
            e.problems().forEach(out::println);
            return WRONG_USE;
        } catch (InvalidPathException e) {
            out.println("A path can't be expressed in this locale's character set (" + e.getReason()
                    + "). Set a UTF-8 locale, for example LC_ALL=C.UTF-8, and start again.");
            return WRONG_USE;
        }
        system = new FuelstatsSystem(settings, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            Endpoints endpoints = system.start();
            announce(endpoints, system.data());
            if (settings.demonstration()) {
                demonstrate(endpoints);
            }
            out.println(system.accident().join());
            out.println("Fuel-stats stops because of that.");
            return FAILED;
        } catch (StartFailure e) {
            progress.end();
            out.println(e.getMessage());
            return FAILED;
        }
    }

    private void demonstrate(Endpoints endpoints) throws InterruptedException {
        try {
            Demonstration.load(
                    endpoints.collector(), system.data().certificate(), Demonstration.INSTALLATIONS, progress);
        } catch (IOException e) {
            progress.end();
            out.println("The demonstration data didn't load completely: " + e.getMessage());
        }
    }

    private void stop() {
        progress.end();
        out.println("Stopping…");
        system.close();
        out.println("Stopped.");
    }

    private void announce(Endpoints endpoints, DataDirectory data) {
        out.println("Fuel-stats is ready. Ctrl-C stops it.");
        endpoints.properties().forEach((key, value) -> {
            if (terminal || !key.endsWith(".password") && !key.endsWith(".token")) {
                out.println("  " + key + "=" + value);
            }
        });
        out.println((terminal ? "These values are also in " : "These values and the passwords are in ")
                + data.endpoints() + "; clients have to trust the certificate " + data.certificate() + ".");
    }
}
