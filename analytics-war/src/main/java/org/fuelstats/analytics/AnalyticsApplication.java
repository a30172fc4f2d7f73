package org.fuelstats.analytics;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.fuelstats.analytics.catalogue.CatalogueResource;
import org.fuelstats.analytics.catalogue.InstallationsBehindResource;
import org.fuelstats.analytics.catalogue.ReportResource;
import org.fuelstats.analytics.catalogue.VerificationResource;
import org.fuelstats.analytics.exports.ExportsResource;
import org.fuelstats.analytics.index.IndexResource;
import org.fuelstats.analytics.jobs.JobRefusals;
import org.fuelstats.analytics.jobs.JobsResource;
import org.fuelstats.analytics.page.CallerResource;
import org.fuelstats.analytics.quarantine.QuarantineResource;
import org.fuelstats.analytics.records.RecordsResource;
import org.fuelstats.analytics.reports.original.ReportsResource;
import org.fuelstats.analytics.rolling.LateResource;
import org.fuelstats.analytics.rolling.ParkedResource;
import org.fuelstats.analytics.search.SearchResource;
import org.fuelstats.analytics.trends.TrendsResource;
import org.fuelstats.analytics.verification.VerificationsResource;
import org.fuelstats.http.JsonBodies;
import org.fuelstats.http.WholeAnswers;

/** The API of analytics: the reports for who may log in, and the operators' private part. */
@ApplicationPath("/api/v1")
public class AnalyticsApplication extends Application {
    /** Named one by one: left to the server, this application would answer for the other one's addresses too. */
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                CatalogueResource.class,
                ReportResource.class,
                InstallationsBehindResource.class,
                VerificationResource.class,
                ReportsResource.class,
                SearchResource.class,
                TrendsResource.class,
                VerificationsResource.class,
                ExportsResource.class,
                RecordsResource.class,
                CallerResource.class,
                IndexResource.class,
                QuarantineResource.class,
                JobsResource.class,
                ParkedResource.class,
                LateResource.class,
                OperatorsOnly.class,
                JsonBodies.class,
                WholeAnswers.class,
                Failures.class,
                JobRefusals.class);
    }
}
