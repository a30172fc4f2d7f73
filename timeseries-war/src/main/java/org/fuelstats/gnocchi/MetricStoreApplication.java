package org.fuelstats.gnocchi;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.fuelstats.gnocchi.aggregates.AggregatesResource;
import org.fuelstats.gnocchi.aggregates.CrossAggregationResource;
import org.fuelstats.gnocchi.archivepolicy.ArchivePolicyResource;
import org.fuelstats.gnocchi.archivepolicyrule.PolicyRuleResource;
import org.fuelstats.gnocchi.audit.AuditedAdministration;
import org.fuelstats.gnocchi.authentication.AuthenticationFilter;
import org.fuelstats.gnocchi.entity.EntitiesResource;
import org.fuelstats.gnocchi.entity.EntityMeasuresResource;
import org.fuelstats.gnocchi.forwarding.ForwardedAddressFilter;
import org.fuelstats.gnocchi.influxdb.InfluxdbResource;
import org.fuelstats.gnocchi.metric.BatchResource;
import org.fuelstats.gnocchi.metric.MeasuresResource;
import org.fuelstats.gnocchi.metric.MetricResource;
import org.fuelstats.gnocchi.metric.MetricSearchResource;
import org.fuelstats.gnocchi.metric.NamedMetricResource;
import org.fuelstats.gnocchi.metric.WhyResource;
import org.fuelstats.gnocchi.prometheus.PrometheusResource;
import org.fuelstats.gnocchi.prometheusapi.PromqlResource;
import org.fuelstats.gnocchi.prometheusapi.PromqlSeriesResource;
import org.fuelstats.gnocchi.resource.OneResourceResource;
import org.fuelstats.gnocchi.resource.ResourceMetricsResource;
import org.fuelstats.gnocchi.resource.ResourceSearchResource;
import org.fuelstats.gnocchi.resource.ResourceTypesResource;
import org.fuelstats.gnocchi.resource.ResourcesResource;
import org.fuelstats.gnocchi.resourcetype.ResourceTypeResource;
import org.fuelstats.gnocchi.responses.GnocchiFailureMapper;
import org.fuelstats.gnocchi.responses.SpacedJson;
import org.fuelstats.gnocchi.status.CapabilitiesResource;
import org.fuelstats.gnocchi.status.HealthcheckResource;
import org.fuelstats.gnocchi.status.RootRedirectFilter;
import org.fuelstats.gnocchi.status.RootResource;
import org.fuelstats.gnocchi.status.StatusResource;
import org.fuelstats.gnocchi.status.VersionsResource;
import org.fuelstats.http.LinkHeaders;
import org.fuelstats.http.WholeAnswers;

/** The API of the metric store. Its addresses are those of Gnocchi's, so a client's endpoint is the listener's root. */
@ApplicationPath("/v1")
public class MetricStoreApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                ForwardedAddressFilter.class,
                RootRedirectFilter.class,
                SlashRewriteFilter.class,
                AuthenticationFilter.class,
                AuditedAdministration.class,
                RootResource.class,
                VersionsResource.class,
                CapabilitiesResource.class,
                StatusResource.class,
                HealthcheckResource.class,
                ArchivePolicyResource.class,
                PolicyRuleResource.class,
                MetricResource.class,
                MeasuresResource.class,
                WhyResource.class,
                BatchResource.class,
                AggregatesResource.class,
                PrometheusResource.class,
                PromqlResource.class,
                PromqlSeriesResource.class,
                InfluxdbResource.class,
                CrossAggregationResource.class,
                EntitiesResource.class,
                EntityMeasuresResource.class,
                ResourceTypesResource.class,
                ResourcesResource.class,
                OneResourceResource.class,
                ResourceMetricsResource.class,
                ResourceSearchResource.class,
                ResourceTypeResource.class,
                NamedMetricResource.class,
                MetricSearchResource.class,
                SpacedJson.class,
                WholeAnswers.class,
                LinkHeaders.class,
                GnocchiFailureMapper.class);
    }
}
