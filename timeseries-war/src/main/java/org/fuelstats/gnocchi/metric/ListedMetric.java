package org.fuelstats.gnocchi.metric;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fuelstats.gnocchi.archivepolicy.PolicyAnswer;
import org.fuelstats.timeseries.metrics.Metric;

/** A metric in a list, with its whole policy. */
@Schema(name = "ListedMetric")
public record ListedMetric(
        UUID id,
        @Schema(name = "archive_policy") PolicyAnswer archivePolicy,
        String name,
        String unit,
        @Schema(name = "resource_id") UUID resourceId,
        String creator,
        @Schema(name = "created_by_user_id") String createdByUserId,
        @Schema(name = "created_by_project_id") String createdByProjectId) {
    /** The metric as lists and references show it. */
    public static ListedMetric of(Metric metric) {
        MetricAnswer plain = MetricAnswer.of(metric);
        return new ListedMetric(
                plain.id(),
                PolicyAnswer.of(metric.policyName(), metric.policy()),
                plain.name(),
                plain.unit(),
                plain.resourceId(),
                plain.creator(),
                plain.createdByUserId(),
                plain.createdByProjectId());
    }
}
