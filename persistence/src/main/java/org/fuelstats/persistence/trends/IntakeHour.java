package org.fuelstats.persistence.trends;

import java.time.Instant;

/** What the collector answered within one hour: records that it stored, and records or whole requests that it refused. */
public record IntakeHour(Instant hour, long accepted, long rejected) {}
