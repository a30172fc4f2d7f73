package org.fuelstats.persistence.indexupkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.fuelstats.persistence.indexupkeep.IndexCondition.IndexSample;

/**
 * Reports the state of the index in the readiness check. The status is always up, because the collector must be ready while Elasticsearch
 * is down.
 */
@Readiness
@Default
@ApplicationScoped
class IndexHealth implements HealthCheck {
    @Inject
    private IndexCondition condition;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("fuelstats-index").up();
        IndexSample latest = condition.latest();
        if (latest != IndexSample.NONE) latest.asText().forEach(response::withData);
        return response.build();
    }
}
