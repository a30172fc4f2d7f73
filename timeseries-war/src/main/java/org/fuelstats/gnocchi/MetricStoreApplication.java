package org.fuelstats.gnocchi;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.fuelstats.gnocchi.aggregates.AggregatesResource;
import org.fuelstats.gnocchi.archivepolicy.ArchivePolicyResource;
import org.fuelstats.gnocchi.audit.AuditedAdministration;
import org.fuelstats.gnocchi.authentication.AuthenticationFilter;
import org.fuelstats.gnocchi.entity.EntitiesResource;
import org.fuelstats.gnocchi.entity.EntityMeasuresResource;
import org.fuelstats.gnocchi.metric.BatchResource;
import org.fuelstats.gnocchi.metric.MeasuresResource;
import org.fuelstats.gnocchi.metric.MetricResource;
import org.fuelstats.gnocchi.resource.ResourceTypesResource;
import org.fuelstats.gnocchi.resource.ResourcesResource;
import org.fuelstats.gnocchi.responses.GnocchiFailureMapper;
import org.fuelstats.gnocchi.status.CapabilitiesResource;
import org.fuelstats.gnocchi.status.RootResource;
import org.fuelstats.gnocchi.status.StatusResource;
import org.fuelstats.gnocchi.status.VersionsResource;
import org.fuelstats.http.JsonBodies;
import org.fuelstats.http.LinkHeaders;
import org.fuelstats.http.WholeAnswers;

/** The API of the metric store. Its addresses are those of Gnocchi's, so a client's endpoint is the listener's root. */
@ApplicationPath("/v1")
public class MetricStoreApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                SlashRewriteFilter.class,
                AuthenticationFilter.class,
                AuditedAdministration.class,
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
                LinkHeaders.class,
                GnocchiFailureMapper.class);
    }
}
