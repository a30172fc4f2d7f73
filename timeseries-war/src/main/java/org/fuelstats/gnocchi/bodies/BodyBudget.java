package org.fuelstats.gnocchi.bodies;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fuelstats.gnocchi.responses.ApiError;

/** Bounds the memory that the bodies of all requests in work take together, so that many large ones at once can't exhaust the heap. */
@ApplicationScoped
public class BodyBudget {
    private static final int UNIT = 1024;
    private static final long PATIENCE_SECONDS = 2;

    @Inject
    @ConfigProperty(name = "fuelstats.timeseries.max-memory", defaultValue = "128 MiB")
    BodyMemory memory;

    private Semaphore free;

    @PostConstruct
    void open() {
        free = new Semaphore(memory.bytes() / UNIT);
    }

    /** Takes memory; returns the units to give back. Refused (503) when there is none to be had in time. */
    int take(int bytes) {
        int units = bytes / UNIT + 1;
        try {
            if (free.tryAcquire(units, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return units;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw ApiError.of(503, "The server is busy with other large requests: send this again later.");
    }

    void giveBack(int units) {
        free.release(units);
    }
}
