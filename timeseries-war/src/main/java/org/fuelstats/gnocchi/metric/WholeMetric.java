package org.fuelstats.gnocchi.metric;

import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fuelstats.gnocchi.archivepolicy.PolicyAnswer;
import org.fuelstats.timeseries.metrics.Metric;

/** One metric with its policy and the resource it belongs to, which may be null. */
@Schema(name = "WholeMetric")
record WholeMetric(
        UUID id,
        @Schema(name = "archive_policy") PolicyAnswer archivePolicy,
        String name,
        String unit,
        Map<String, Object> resource,
        String creator,
        @Schema(name = "created_by_user_id") String createdByUserId,
        @Schema(name = "created_by_project_id") String createdByProjectId) {
    static WholeMetric of(Metric metric, Map<String, Object> resource) {
        ListedMetric listed = ListedMetric.of(metric);
        return new WholeMetric(
                listed.id(),
                listed.archivePolicy(),
                listed.name(),
                listed.unit(),
                resource,
                listed.creator(),
                listed.createdByUserId(),
                listed.createdByProjectId());
    }
}
