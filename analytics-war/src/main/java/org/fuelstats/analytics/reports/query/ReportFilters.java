package org.fuelstats.analytics.reports.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The filters of a report.
 *
 * @param releases exactly these releases of the product; all if empty
 * @param from the first day, in UTC; null for no limit
 * @param to the last day, in UTC; null for no limit
 * @param edition null for both
 */
@Schema(name = "report.filters", description = "The filters as they were understood.")
public record ReportFilters(
        @JsonProperty("release") List<String> releases,
        LocalDate from,
        LocalDate to,
        Filtered filtered,
        Edition edition) {

    /** No limits, but for the filtering rules. */
    public static final ReportFilters USUAL = new ReportFilters(List.of(), null, null, Filtered.EXCLUDE, null);

    public ReportFilters {
        releases = releases.stream().distinct().sorted().toList();
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("'to' (" + to + ") lies before 'from' (" + from + ").");
        }
    }

    /** The same without dates. */
    public ReportFilters always() {
        return new ReportFilters(releases, null, null, filtered, edition);
    }

    /** The treatment of installations that the filtering rules exclude. */
    public enum Filtered {
        EXCLUDE,
        INCLUDE,
        ONLY
    }

    /** The edition of an installation's product, by its feature groups. */
    public enum Edition {
        COMMUNITY,
        COMMERCIAL
    }
}
