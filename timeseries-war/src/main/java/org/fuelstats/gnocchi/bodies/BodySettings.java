package org.fuelstats.gnocchi.bodies;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fuelstats.http.BodyReader;
import org.fuelstats.http.MemoryBudget;
import org.fuelstats.settings.AllowedRange;
import org.fuelstats.settings.ByteSize;

/** How large bodies may be: each is kept in memory as a whole, and the listener accepts none much larger than 64 MiB. */
@Dependent
record BodySettings(
        @ConfigProperty(name = "fuelstats.timeseries.max-body-bytes", defaultValue = "16 MiB")
        @AllowedRange(min = "1 KiB", max = "64 MiB")
        ByteSize maxBody,

        @ConfigProperty(name = "fuelstats.timeseries.max-memory", defaultValue = "128 MiB")
        @AllowedRange(min = "16 MiB", max = "2 TiB")
        ByteSize maxMemory) {
    @Inject
    BodySettings {}

    /** A byte of a body becomes about a byte of columns; and while a buffer grows, there are two of it. */
    private static final int COST = 3;

    /** One reader for the whole application, as its memory budget is. */
    @Produces
    @Singleton
    BodyReader reader() {
        return new BodyReader(maxBody, maxBody, new MemoryBudget(maxMemory, bytes -> bytes * COST));
    }
}
