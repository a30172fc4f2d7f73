package org.fuelstats.analytics.reports.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fuelstats.analytics.reports.engine.Chart;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportCatalogue;
import org.fuelstats.analytics.reports.engine.ReportColumn;
import org.fuelstats.analytics.reports.engine.ReportGroup;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.query.FiltersReader;
import org.fuelstats.analytics.reports.query.Period;
import org.fuelstats.analytics.reports.query.ReportFilters;

/** The catalogue response: the filters, and each report's tables and columns. */
@Schema(name = "report.catalogue", description = "The reports that there are.")
record CatalogueAnswer(List<Filter> filters, List<Group> groups, List<Entry> reports) {
    private static final List<Filter> FILTERS = List.of(
            new Filter(FiltersReader.RELEASE, "text", true, null, null, "exactly this release of the product"),
            new Filter(FiltersReader.FROM, "date", false, null, null, "the first day, in UTC"),
            new Filter(FiltersReader.TO, "date", false, null, null, "the last day, in UTC"),
            new Filter(
                    FiltersReader.FILTERED,
                    "word",
                    false,
                    words(ReportFilters.Filtered.class),
                    "exclude",
                    "installations that the filtering rules keep out of reports: without them, with them, or nothing else"),
            new Filter(
                    FiltersReader.EDITION,
                    "word",
                    false,
                    words(ReportFilters.Edition.class),
                    null,
                    "the product's edition, by the feature groups of the installation"));

    /** A filter that every report has. */
    @Schema(name = "report.filter", description = "A filter that every report takes.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Filter(
            String name, String type, boolean repeated, List<String> values, String usual, String explanation) {}

    /** A group of reports. */
    @Schema(name = "report.group", description = "A part of the page.")
    public record Group(String name, String title) {}

    /** A report. */
    @Schema(name = "report.entry", description = "A report: what it answers, and its tables.")
    public record Entry(String name, String title, String question, String group, String period, List<Table> tables) {}

    /** A table of a report. */
    @Schema(
            name = "report.table",
            description =
                    "A table: the chart that fits it and its columns, of which the first `keys` tell the rows apart.")
    public record Table(String name, String title, Chart chart, String unit, List<ReportColumn> columns, int keys) {}

    static CatalogueAnswer of(ReportCatalogue catalogue) {
        return new CatalogueAnswer(
                FILTERS,
                Arrays.stream(ReportGroup.values())
                        .map(group -> new Group(group.name().toLowerCase(Locale.ROOT), group.title()))
                        .toList(),
                catalogue.all().stream().map(CatalogueAnswer::entry).toList());
    }

    private static Entry entry(Report report) {
        return new Entry(
                report.name(),
                report.title(),
                report.question(),
                report.group().name().toLowerCase(Locale.ROOT),
                Period.of(report.tables().get(0).subject()).meaning(),
                report.tables().stream().map(CatalogueAnswer::table).toList());
    }

    private static Table table(ReportTable table) {
        return new Table(
                table.name(),
                table.title(),
                table.chart(),
                table.subject().unit(),
                table.columns(),
                table.dimensions().size());
    }

    private static <E extends Enum<E>> List<String> words(Class<E> words) {
        return Arrays.stream(words.getEnumConstants())
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
