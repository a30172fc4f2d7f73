package org.fuelstats.collector.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fuelstats.http.BodyReader;
import org.fuelstats.http.MemoryBudget;
import org.fuelstats.schemas.json.ReadLimits;
import org.fuelstats.settings.ByteSize;

/** The limits as configured. Each is read through a type that refuses bad text, so that a start reports all that are wrong. */
@ApplicationScoped
public class CollectorSettings {
    private static final String PREFIX = "fuelstats.collector.";

    /** Copies of a body that exist at once: among them its text on the way to the database. */
    private static final int COPIES = 4;

    /** The tree of the one record that is being checked. */
    private static final int TREE_BYTES_PER_BYTE = 25;

    private static final int TREE_BYTES_PER_VALUE = 100;

    @Inject
    @ConfigProperty(name = PREFIX + "max-body-bytes", defaultValue = "4 MiB")
    ByteSize body;

    @Inject
    @ConfigProperty(name = PREFIX + "max-inflated-bytes", defaultValue = "32 MiB")
    ByteSize inflated;

    @Inject
    @ConfigProperty(name = PREFIX + "max-memory", defaultValue = "192 MiB")
    ByteSize memory;

    @Inject
    @ConfigProperty(name = PREFIX + "max-depth", defaultValue = "64")
    NestingDepth depth;

    @Inject
    @ConfigProperty(name = PREFIX + "max-records", defaultValue = "10000")
    PositiveInteger records;

    @Inject
    @ConfigProperty(name = PREFIX + "max-string-length", defaultValue = "262144")
    PositiveInteger stringLength;

    @Inject
    @ConfigProperty(name = PREFIX + "max-name-length", defaultValue = "256")
    PositiveInteger nameLength;

    @Inject
    @ConfigProperty(name = PREFIX + "max-number-length", defaultValue = "64")
    PositiveInteger numberLength;

    @Inject
    @ConfigProperty(name = PREFIX + "max-values-per-record", defaultValue = "200000")
    PositiveInteger values;

    /** The reader of all bodies; one for the whole application, as its memory budget is. */
    @Produces
    @Singleton
    BodyReader bodyReader() {
        return new BodyReader(body, inflated, new MemoryBudget(memory, this::cost));
    }

    private long cost(long bytes) {
        return bytes * COPIES + Math.min(bytes * TREE_BYTES_PER_BYTE, (long) values.value() * TREE_BYTES_PER_VALUE);
    }

    /** What one document may ask of the reader of JSON. */
    public ReadLimits json() {
        return new ReadLimits(
                depth.levels(),
                stringLength.value(),
                nameLength.value(),
                numberLength.value(),
                values.value(),
                records.value());
    }
}
