package org.fuelstats.collector.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What the collector counts. */
@ApplicationScoped
public class CollectorMetrics {
    private static final String PREFIX = "fuelstats.collector.";

    private final MeterRegistry registry;

    /** For the container's proxy. */
    protected CollectorMetrics() {
        this(null);
    }

    @Inject
    public CollectorMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** An answered request, with the bytes its body had. */
    public void request(String endpoint, int status, int bytes) {
        registry.counter(PREFIX + "requests", "endpoint", endpoint, "status", Integer.toString(status))
                .increment();
        registry.counter(PREFIX + "bytes", "endpoint", endpoint).increment(bytes);
    }

    /** Items of requests, by what became of them. */
    public void records(String endpoint, String status, int count) {
        registry.counter(PREFIX + "records", "endpoint", endpoint, "status", status)
                .increment(count);
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
