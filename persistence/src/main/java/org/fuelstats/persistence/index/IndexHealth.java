package org.fuelstats.persistence.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells how the index is, and is always up: the collector has to be ready while Elasticsearch is away. It stands in the
 * library because the server looks for checks in an EAR's libraries only, not in its web modules.
 */
@Readiness
@Default
@ApplicationScoped
public class IndexHealth implements HealthCheck {
    private volatile Map<String, String> state = Map.of();

    /** Takes what is to be told from now on. */
    public void tell(Map<String, String> newState) {
        state = Map.copyOf(newState);
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("fuelstats-index").up();
        state.forEach(response::withData);
        return response.build();
    }
}
