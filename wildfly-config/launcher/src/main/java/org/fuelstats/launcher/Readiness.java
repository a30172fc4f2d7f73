package org.fuelstats.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits until a server is ready, or has ended. */
final class Readiness {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** A condition that may not be met yet; a failure to check it means not yet. */
    interface Condition {
        boolean holds() throws IOException, InterruptedException, StartFailure;
    }

    private Readiness() {}

    static void await(Child child, Children children, Duration patience, Condition condition)
            throws StartFailure, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!holds(condition)) {
            if (children.isClosed()) {
                throw new StartFailure("The start was interrupted.");
            }
            if (!child.isAlive()) {
                child.awaitEnd(Duration.ofSeconds(1));
                throw new StartFailure(child.obituary());
            }
            if (System.nanoTime() > end) {
                throw new StartFailure(child.name() + " wasn't ready after " + patience.toSeconds() + " s.");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    static boolean answers200(URI address) throws IOException, InterruptedException {
        return ask(address).statusCode() == 200;
    }

    static HttpResponse<String> ask(URI address) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static boolean holds(Condition condition) throws InterruptedException, StartFailure {
        try {
            return condition.holds();
        } catch (IOException e) {
            return false;
        }
    }
}
