package org.fuelstats.demonstration;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.fuelstats.commandline.ProgressDisplay;
import org.fuelstats.commandline.TimeLeft;
import org.fuelstats.tls.PinnedCertificate;

/** Loads the demonstration fleet into a running collector. Loading it again changes only the installations' structures. */
public final class Demonstration {
    /** The default size of the fleet. */
    public static final int INSTALLATIONS = 2000;

    static final long SEED = 20_150_620L;
    private static final int CONNECTIONS = 4;

    private final Fleet fleet;
    private final int installations;
    private final ProgressDisplay progress;
    private final long started = System.nanoTime();
    private final Totals totals = new Totals();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();

    private Demonstration(Fleet fleet, int installations, ProgressDisplay progress) {
        this.fleet = fleet;
        this.installations = installations;
        this.progress = progress;
    }

    /**
     * Sends a fleet whose history ends now.
     *
     * @param collector the collector's address, for example {@code https://127.0.0.1:8443}
     * @param certificate a PEM file with the certificate that the collector shows, or with that of its authority
     * @param progress shows how many installations were sent and how long the others will take
     * @throws SendFailure when the collector cannot be reached or refuses a request; nothing more is sent then
     */
    public static Totals load(URI collector, Path certificate, int installations, ProgressDisplay progress)
            throws IOException, InterruptedException {
        return load(collector, certificate, installations, progress, Clock.systemUTC());
    }

    /** The same with a history that ends at the clock's hour. */
    static Totals load(URI collector, Path certificate, int installations, ProgressDisplay progress, Clock clock)
            throws IOException, InterruptedException {
        if (installations < 1) {
            throw new IllegalArgumentException("A demonstration needs at least one installation, not " + installations);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        return new Demonstration(new Fleet(SEED, now), installations, progress)
                .run(collector, PinnedCertificate.context(certificate));
    }

    private Totals run(URI collector, SSLContext tls) throws IOException, InterruptedException {
        progress.step("Demonstration data: sending " + installations + " installations to " + collector);
        ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                Sender sender = new Sender(collector, tls, totals);
                running.add(connections.submit(() -> {
                    sendAll(sender);
                    return null;
                }));
            }
            for (Future<?> connection : running) {
                await(connection);
            }
        } finally {
            connections.shutdownNow();
        }
        progress.print("Demonstration data: done, " + totals);
        return totals;
    }

    private void sendAll(Sender sender) throws IOException, InterruptedException {
        try {
            for (int i = next.getAndIncrement(); i < installations && !stopped.get(); i = next.getAndIncrement()) {
                sender.send(fleet.installation(i), fleet.now());
                showProgress(done.incrementAndGet());
            }
        } catch (IOException e) {
            stopped.set(true);
            throw e;
        }
    }

    private static void await(Future<?> connection) throws IOException, InterruptedException {
        try {
            connection.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException refused) {
                throw refused;
            }
            throw new IllegalStateException("The demonstration data could not be made", e.getCause());
        }
    }

    private void showProgress(int sent) {
        Duration left = TimeLeft.estimate(sent, installations, Duration.ofNanos(System.nanoTime() - started));
        progress.update(
                "Demonstration data: " + sent + " of " + installations + " installations sent, " + TimeLeft.text(left));
    }

    /** {@code Demonstration COLLECTOR-URL CERTIFICATE.pem [INSTALLATIONS]}. */
    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length < 2 || arguments.length > 3) {
            System.err.println("Usage: Demonstration COLLECTOR-URL CERTIFICATE.pem [INSTALLATIONS]");
            System.exit(2);
        }
        try {
            int installations = arguments.length == 3 ? Integer.parseInt(arguments[2]) : INSTALLATIONS;
            load(URI.create(arguments[0]), Path.of(arguments[1]), installations, ProgressDisplay.lines(System.out));
        } catch (IOException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
