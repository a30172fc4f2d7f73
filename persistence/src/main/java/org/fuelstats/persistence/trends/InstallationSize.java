package org.fuelstats.persistence.trends;

import java.time.Instant;

/** What an installation reported of its size. */
public record InstallationSize(String installation, String release, int environments, int nodes, Instant reportedAt) {}
