package org.fuelstats.gnocchi.archivepolicyrule;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fuelstats.timeseries.policyrules.PolicyRule;

/** An archive policy rule in a response. */
@Schema(name = "ArchivePolicyRule")
record PolicyRuleAnswer(
        @Schema(name = "archive_policy_name", examples = "low")
        String archivePolicyName,

        @Schema(name = "metric_pattern", examples = "disk.*")
        String metricPattern,

        @Schema(examples = "disks") String name) {
    static PolicyRuleAnswer of(PolicyRule rule) {
        return new PolicyRuleAnswer(rule.archivePolicyName(), rule.metricPattern(), rule.name());
    }
}
