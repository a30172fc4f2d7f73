package org.fuelstats.gnocchi.bodies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fuelstats.http.BodyReader;
import org.fuelstats.http.MemoryBudget;
import org.fuelstats.settings.ByteSize;
import org.fuelstats.settings.SettingsCheck;
import org.fuelstats.settings.ValidatedSettings;

/** How large bodies may be, and the reader that keeps to it. */
@ApplicationScoped
public class BodySettings implements ValidatedSettings {
    private static final String MAX_BODY = "fuelstats.timeseries.max-body-bytes";
    private static final String MAX_MEMORY = "fuelstats.timeseries.max-memory";

    /** A byte of a body becomes about a byte of columns; and while a buffer grows, there are two of it. */
    private static final int COST = 3;

    @Inject
    @ConfigProperty(name = MAX_BODY, defaultValue = "16 MiB")
    ByteSize maxBody;

    @Inject
    @ConfigProperty(name = MAX_MEMORY, defaultValue = "128 MiB")
    ByteSize maxMemory;

    @Override
    public void validate(SettingsCheck check) {
        // A body is kept in memory as a whole, and the listener accepts none that is much larger than 64 MiB.
        check.range(MAX_BODY, maxBody, ByteSize.of("1 KiB"), ByteSize.of("64 MiB"))
                .range(MAX_MEMORY, maxMemory, ByteSize.of("16 MiB"), ByteSize.of("2 TiB"));
    }

    /** One reader for the whole application, as its memory budget is. */
    @Produces
    @Singleton
    BodyReader reader() {
        return new BodyReader(maxBody, maxBody, new MemoryBudget(maxMemory, bytes -> bytes * COST));
    }
}
