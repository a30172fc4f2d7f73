package org.fuelstats.analytics.reports.query;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters that filter a report, for every address that takes them. Their description is that of the catalogue. */
public class FilterParameters {
    @Parameter(ref = FiltersReader.RELEASE)
    @QueryParam(FiltersReader.RELEASE)
    private List<String> release;

    @Parameter(ref = FiltersReader.FROM)
    @QueryParam(FiltersReader.FROM)
    private List<String> from;

    @Parameter(ref = FiltersReader.TO)
    @QueryParam(FiltersReader.TO)
    private List<String> to;

    @Parameter(ref = FiltersReader.FILTERED)
    @QueryParam(FiltersReader.FILTERED)
    private List<String> filtered;

    @Parameter(ref = FiltersReader.EDITION)
    @QueryParam(FiltersReader.EDITION)
    private List<String> edition;

    /**
     * The filters that the request states.
     *
     * @throws BadRequestException when one is invalid; the message says which
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
