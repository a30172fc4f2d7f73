package org.fuelstats.analytics.exports;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;

/** Limits the number of concurrent exports of a node; each uses a database connection until it ends. */
@ApplicationScoped
class ExportPlaces {
    @Inject
    ExportSettings settings;

    private Semaphore free;

    @PostConstruct
    void open() {
        free = new Semaphore(settings.atOnce());
    }

    /** Takes a place; false when there is none. */
    boolean take() {
        return free.tryAcquire();
    }

    void release() {
        free.release();
    }
}
