package org.fuelstats.analytics;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.fuelstats.analytics.access.AccessFilter;
import org.fuelstats.analytics.aggregates.AggregatesResource;
import org.fuelstats.analytics.answers.ApiFailures;
import org.fuelstats.analytics.entities.EntitiesResource;
import org.fuelstats.analytics.entities.EntityMeasuresResource;
import org.fuelstats.analytics.metrics.BatchResource;
import org.fuelstats.analytics.metrics.MeasuresResource;
import org.fuelstats.analytics.metrics.MetricResource;
import org.fuelstats.analytics.policies.ArchivePolicyResource;
import org.fuelstats.analytics.resources.ResourceTypesResource;
import org.fuelstats.analytics.resources.ResourcesResource;
import org.fuelstats.analytics.status.CapabilitiesResource;
import org.fuelstats.analytics.status.RootResource;
import org.fuelstats.analytics.status.StatusResource;
import org.fuelstats.analytics.status.VersionsResource;

/** The API of the metric store. Its addresses are those of Gnocchi's, so a client's endpoint is the listener's root. */
@ApplicationPath("/v1")
public class TimeSeriesApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                RepeatedSlashes.class,
                AccessFilter.class,
                RootResource.class,
                VersionsResource.class,
                CapabilitiesResource.class,
                StatusResource.class,
                ArchivePolicyResource.class,
                MetricResource.class,
                MeasuresResource.class,
                BatchResource.class,
                AggregatesResource.class,
                EntitiesResource.class,
                EntityMeasuresResource.class,
                ResourceTypesResource.class,
                ResourcesResource.class,
                JsonBodies.class,
                WholeAnswers.class,
                ApiFailures.class);
    }
}
