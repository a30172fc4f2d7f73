package org.fuelstats.persistence.database;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Reports the application as live while it can answer at all: an unavailable database is no reason to restart it. */
@Liveness
@ApplicationScoped
class ProcessLiveness implements HealthCheck {
    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.up("fuelstats");
    }
}
