package org.fuelstats.analytics;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.fuelstats.analytics.audit.AuditLogResource;
import org.fuelstats.analytics.audit.AuditedRequests;
import org.fuelstats.analytics.errors.AnalyticsFailureMapper;
import org.fuelstats.analytics.exports.ExportsResource;
import org.fuelstats.analytics.failures.FailuresResource;
import org.fuelstats.analytics.index.IndexResource;
import org.fuelstats.analytics.jobs.JobsResource;
import org.fuelstats.analytics.operators.OperatorsOnly;
import org.fuelstats.analytics.page.CallerResource;
import org.fuelstats.analytics.quarantine.QuarantineResource;
import org.fuelstats.analytics.records.RecordsResource;
import org.fuelstats.analytics.rejectedmeasures.LateMeasuresResource;
import org.fuelstats.analytics.rejectedmeasures.ParkedMeasuresResource;
import org.fuelstats.analytics.reports.api.CatalogueResource;
import org.fuelstats.analytics.reports.api.DrillDownResource;
import org.fuelstats.analytics.reports.api.ReportResource;
import org.fuelstats.analytics.reports.original.OriginalReportsResource;
import org.fuelstats.analytics.reports.verification.ReportVerificationResource;
import org.fuelstats.analytics.reports.verification.VerificationsResource;
import org.fuelstats.analytics.search.SearchResource;
import org.fuelstats.analytics.trends.TrendsResource;
import org.fuelstats.http.JsonBodies;
import org.fuelstats.http.LinkHeaders;
import org.fuelstats.http.WholeAnswers;

/** The API of analytics: reports for signed-in users, and the operators' private part. */
@ApplicationPath("/api/v1")
public class AnalyticsApplication extends Application {
    /** Named one by one: left to the server, this application would answer for the other one's addresses too. */
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                CatalogueResource.class,
                ReportResource.class,
                DrillDownResource.class,
                ReportVerificationResource.class,
                OriginalReportsResource.class,
                SearchResource.class,
                TrendsResource.class,
                VerificationsResource.class,
                ExportsResource.class,
                RecordsResource.class,
                CallerResource.class,
                IndexResource.class,
                QuarantineResource.class,
                JobsResource.class,
                ParkedMeasuresResource.class,
                LateMeasuresResource.class,
                AuditLogResource.class,
                FailuresResource.class,
                AuditedRequests.class,
                OperatorsOnly.class,
                JsonBodies.class,
                WholeAnswers.class,
                LinkHeaders.class,
                AnalyticsFailureMapper.class);
    }
}
