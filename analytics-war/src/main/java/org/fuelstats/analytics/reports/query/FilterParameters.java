package org.fuelstats.analytics.reports.query;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.fuelstats.analytics.errors.RequestRefused;

/** The query parameters that filter a report, for all addresses that have them. Their description is that of the catalogue. */
public class FilterParameters {
    @QueryParam(FiltersReader.RELEASE)
    private List<String> release;

    @QueryParam(FiltersReader.FROM)
    private List<String> from;

    @QueryParam(FiltersReader.TO)
    private List<String> to;

    @QueryParam(FiltersReader.FILTERED)
    private List<String> filtered;

    @QueryParam(FiltersReader.EDITION)
    private List<String> edition;

    /**
     * The filters that the request states.
     *
     * @throws RequestRefused when one is invalid; the message says which
     */
    public ReportFilters read() {
        return FiltersReader.of(Map.of(
                FiltersReader.RELEASE, release,
                FiltersReader.FROM, from,
                FiltersReader.TO, to,
                FiltersReader.FILTERED, filtered,
                FiltersReader.EDITION, edition));
    }
}
