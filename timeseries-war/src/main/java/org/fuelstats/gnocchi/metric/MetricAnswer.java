package org.fuelstats.gnocchi.metric;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fuelstats.timeseries.metrics.Metric;

/** A created metric in a response. */
@Schema(name = "Metric")
record MetricAnswer(
        UUID id,
        @Schema(name = "archive_policy_name") String archivePolicyName,
        String name,
        String unit,
        @Schema(name = "resource_id") UUID resourceId,
        String creator,
        @Schema(name = "created_by_user_id") String createdByUserId,
        @Schema(name = "created_by_project_id") String createdByProjectId) {
    static MetricAnswer of(Metric metric) {
        return new MetricAnswer(
                metric.id(),
                metric.policyName(),
                metric.name(),
                metric.unit(),
                metric.resource(),
                metric.creator(),
                metric.createdByUser(),
                metric.createdByProject() == null ? "" : metric.createdByProject());
    }
}
