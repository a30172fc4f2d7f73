package org.fuelstats.collector.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The collector's counters. */
@ApplicationScoped
public class CollectorMetrics {
    private static final String PREFIX = "fuelstats.collector.";

    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;

    private final MeterRegistry registry;
    private final IntakeCounts intake;

    /** For the container's proxy. */
    protected CollectorMetrics() {
        this(null, null);
    }

    @Inject
    public CollectorMetrics(MeterRegistry registry, IntakeCounts intake) {
        this.registry = registry;
        this.intake = intake;
    }

    /** An answered request, with the bytes its body had. */
    public void request(String endpoint, int status, int bytes) {
        registry.counter(PREFIX + "requests", "endpoint", endpoint, "status", Integer.toString(status))
                .increment();
        registry.counter(PREFIX + "bytes", "endpoint", endpoint).increment(bytes);
        if (status == BAD_REQUEST || status == TOO_LARGE) {
            intake.rejected(1);
        }
    }

    /** Items of requests, by what became of them. */
    public void records(String endpoint, String status, int count) {
        registry.counter(PREFIX + "records", "endpoint", endpoint, "status", status)
                .increment(count);
        switch (status) {
            case "accepted", "updated" -> intake.accepted(count);
            case "failed" -> intake.rejected(count);
            default -> {
                // what existed or was skipped is neither
            }
        }
    }

    /** Stored items that tell a time which can't be right. */
    public void implausibleClocks(String endpoint, int items) {
        registry.counter(PREFIX + "implausible.clocks", "endpoint", endpoint).increment(items);
    }

    /** Entries that came into the quarantine. */
    public void quarantined(String endpoint, int entries) {
        registry.counter(PREFIX + "quarantined", "endpoint", endpoint).increment(entries);
    }

    /** Refused content that the quarantine could not take. */
    public void quarantineMissed(int entries) {
        registry.counter(PREFIX + "quarantine.missed").increment(entries);
    }

    /** Entries that the quarantine let go because of its cap. */
    public void evicted(int entries) {
        registry.counter(PREFIX + "quarantine.evicted").increment(entries);
    }

    /** Entries that were replayed. */
    public void replayed(boolean stored) {
        registry.counter(PREFIX + "quarantine.replayed", "outcome", stored ? "stored" : "refused")
                .increment();
    }
}
