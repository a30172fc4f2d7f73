package org.fuelstats.analytics;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.fuelstats.analytics.answers.ApiFailures;
import org.fuelstats.analytics.metrics.CapabilitiesResource;
import org.fuelstats.analytics.policies.ArchivePolicyResource;

/** The API of the metric store. Its addresses are those of Gnocchi's, so a client's endpoint is the listener's root. */
@ApplicationPath("/v1")
public class TimeSeriesApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(CapabilitiesResource.class, ArchivePolicyResource.class, JsonBodies.class, ApiFailures.class);
    }
}
