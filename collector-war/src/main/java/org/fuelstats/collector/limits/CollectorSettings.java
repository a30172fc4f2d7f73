package org.fuelstats.collector.limits;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fuelstats.http.BodyReader;
import org.fuelstats.http.MemoryBudget;
import org.fuelstats.schemas.json.ReadLimits;
import org.fuelstats.settings.AllowedRange;
import org.fuelstats.settings.ByteSize;

/** What the collector accepts. Each level of nesting takes a part of the stack, so that their number is bounded. */
@Dependent
public record CollectorSettings(
        @ConfigProperty(name = "fuelstats.collector.max-body-bytes", defaultValue = "16 MiB")
        @AllowedRange(min = "1 B", max = "1024 TiB")
        ByteSize maxBody,

        @ConfigProperty(name = "fuelstats.collector.max-inflated-bytes", defaultValue = "64 MiB")
        @AllowedRange(min = "1 B", max = "1024 TiB")
        ByteSize maxInflated,

        @ConfigProperty(name = "fuelstats.collector.max-memory", defaultValue = "192 MiB")
        @AllowedRange(min = "1 B", max = "1024 TiB")
        ByteSize maxMemory,

        @ConfigProperty(name = "fuelstats.collector.max-depth", defaultValue = "64")
        @AllowedRange(min = "1", max = "500")
        int maxDepth,

        @ConfigProperty(name = "fuelstats.collector.max-records", defaultValue = "10000") @AllowedRange(min = "1")
        int maxRecords,

        @ConfigProperty(name = "fuelstats.collector.max-string-length", defaultValue = "262144")
        @AllowedRange(min = "1")
        int maxStringLength,

        @ConfigProperty(name = "fuelstats.collector.max-name-length", defaultValue = "256") @AllowedRange(min = "1")
        int maxNameLength,

        @ConfigProperty(name = "fuelstats.collector.max-number-length", defaultValue = "64") @AllowedRange(min = "1")
        int maxNumberLength,

        @ConfigProperty(name = "fuelstats.collector.max-values-per-record", defaultValue = "2000000")
        @AllowedRange(min = "1")
        int maxValuesPerRecord,

        @ConfigProperty(name = "fuelstats.collector.validate-answers", defaultValue = "false")
        boolean validateAnswers) {
    @Inject
    public CollectorSettings {}

    /** Copies of a body that exist at once: among them its text on the way to the database. */
    private static final int COPIES = 4;

    /** The tree of the one record that is being checked. */
    private static final int TREE_BYTES_PER_BYTE = 25;

    private static final long TREE_BYTES = ReadLimits.KEPT_VALUES * 100L;

    /** The reader of all bodies; one for the whole application, as its memory budget is. */
    @Produces
    @Singleton
    BodyReader bodyReader() {
        return new BodyReader(maxBody, maxInflated, new MemoryBudget(maxMemory, this::cost));
    }

    private long cost(long bytes) {
        return bytes * COPIES + Math.min(bytes * TREE_BYTES_PER_BYTE, TREE_BYTES);
    }

    /** What one document may ask of the reader of JSON. */
    public ReadLimits json() {
        return new ReadLimits(
                maxDepth, maxStringLength, maxNameLength, maxNumberLength, maxValuesPerRecord, maxRecords);
    }
}
