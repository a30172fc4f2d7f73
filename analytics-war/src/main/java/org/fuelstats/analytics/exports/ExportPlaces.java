package org.fuelstats.analytics.exports;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Limits the number of concurrent exports of a node; each uses a database connection until it ends. */
@ApplicationScoped
class ExportPlaces {
    @Inject
    @ConfigProperty(name = "fuelstats.exports.at-once", defaultValue = "4")
    MostExports most;

    private Semaphore free;

    @PostConstruct
    void open() {
        free = new Semaphore(most.number());
    }

    /** Takes a place; false when there is none. */
    boolean take() {
        return free.tryAcquire();
    }

    void giveBack() {
        free.release();
    }
}
