package org.fuelstats.analytics.reports.query;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fuelstats.settings.AllowedRange;

/** The hour (UTC) of the nightly verification, and above how many documents of the index a report becomes a job. */
@Dependent
public record ReportSettings(
        @ConfigProperty(name = "fuelstats.reports.verification-hour", defaultValue = "2")
        @AllowedRange(min = "0", max = "23")
        int verificationHour,

        @ConfigProperty(name = "fuelstats.reports.most-documents", defaultValue = "2000000") @AllowedRange(min = "0")
        long mostDocuments) {
    @Inject
    public ReportSettings {}
}
