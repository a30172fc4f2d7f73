package org.fuelstats.collector.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fuelstats.schemas.json.ReadLimits;

/** The limits as configured. Each is read through a type that refuses bad text, so that a start reports all that are wrong. */
@ApplicationScoped
public class CollectorLimits {
    private static final String PREFIX = "fuelstats.collector.";

    @Inject
    @ConfigProperty(name = PREFIX + "max-body-bytes", defaultValue = "4 MiB")
    ByteCount body;

    @Inject
    @ConfigProperty(name = PREFIX + "max-inflated-bytes", defaultValue = "32 MiB")
    ByteCount inflated;

    @Inject
    @ConfigProperty(name = PREFIX + "max-memory", defaultValue = "192 MiB")
    ByteCount memory;

    @Inject
    @ConfigProperty(name = PREFIX + "max-depth", defaultValue = "64")
    Depth depth;

    @Inject
    @ConfigProperty(name = PREFIX + "max-records", defaultValue = "10000")
    Count records;

    @Inject
    @ConfigProperty(name = PREFIX + "max-string-length", defaultValue = "262144")
    Count stringLength;

    @Inject
    @ConfigProperty(name = PREFIX + "max-name-length", defaultValue = "256")
    Count nameLength;

    @Inject
    @ConfigProperty(name = PREFIX + "max-number-length", defaultValue = "64")
    Count numberLength;

    @Inject
    @ConfigProperty(name = PREFIX + "max-values-per-record", defaultValue = "200000")
    Count values;

    /** A body as received. */
    ByteCount body() {
        return body;
    }

    /** A body after inflating. */
    ByteCount inflated() {
        return inflated;
    }

    /** What all requests that are being worked on may take together. */
    ByteCount memory() {
        return memory;
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
