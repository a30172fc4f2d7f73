package org.fuelstats.analytics.reports.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fuelstats.analytics.jobs.InvalidJobRequest;
import org.fuelstats.analytics.jobs.JobProgress;
import org.fuelstats.analytics.jobs.JobRequest;
import org.fuelstats.analytics.jobs.JobWork;
import org.fuelstats.analytics.jobs.ResultForm;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportCatalogue;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.query.FiltersReader;
import org.fuelstats.analytics.reports.query.ReportAnswer;
import org.fuelstats.analytics.reports.query.ReportCache;
import org.fuelstats.analytics.reports.query.ReportFilters;
import org.fuelstats.analytics.reports.query.ReportRunner;
import org.fuelstats.http.JsonBodies;

/** Runs reports as jobs, with the same result as the direct request. */
@ApplicationScoped
class ReportJobs implements JobWork {
    private static final String JSON = "json";
    private static final String CSV = "csv";
    private static final double ASKED = 0.05;

    @Inject
    private ReportCatalogue catalogue;

    @Inject
    private ReportRunner work;

    @Inject
    private ReportCache cache;

    /** The order that says the same as a request. */
    static JobRequest order(Report report, ReportFilters filters, String format, ReportTable table) {
        Map<String, Object> named = new TreeMap<>();
        if (!filters.releases().isEmpty()) named.put(FiltersReader.RELEASE, filters.releases());
        if (filters.from() != null) named.put(FiltersReader.FROM, filters.from().toString());
        if (filters.to() != null) named.put(FiltersReader.TO, filters.to().toString());
        named.put(FiltersReader.FILTERED, filters.filtered().name().toLowerCase(Locale.ROOT));
        if (filters.edition() != null) {
            named.put(FiltersReader.EDITION, filters.edition().name().toLowerCase(Locale.ROOT));
        }
        return new JobRequest(report.name(), named, format, format.equals(CSV) ? table.name() : null);
    }

    @Override
    public Set<String> names() {
        return catalogue.all().stream().map(Report::name).collect(Collectors.toSet());
    }

    @Override
    public boolean forOperatorsOnly(String name) {
        return false;
    }

    @Override
    public ResultForm check(JobRequest order) {
        Report report = catalogue.named(order.report()).orElseThrow();
        for (String filter : order.filters().keySet()) {
            if (!FiltersReader.NAMES.contains(filter)) {
                throw InvalidJobRequest.unknownFilter(filter, order.report(), FiltersReader.NAMES);
            }
        }
        filters(order);
        ReportTable table = table(report, order);
        return switch (order.format()) {
            case JSON -> new ResultForm("application/json", report.name() + ".json");
            case CSV -> new ResultForm("text/csv; charset=utf-8", report.name() + "-" + table.name() + ".csv");
            default -> throw InvalidJobRequest.format(order.format(), order.report(), List.of(JSON, CSV));
        };
    }

    @Override
    public void run(JobRequest order, OutputStream result, JobProgress progress) throws IOException {
        Report report = catalogue.named(order.report()).orElseThrow();
        ReportFilters filters = filters(order);
        progress.at(ASKED);
        ReportAnswer answer = cache.get(report, filters, () -> work.answer(report, filters));
        if (order.format().equals(CSV)) {
            ReportTable table = table(report, order);
            ReportCsv.write(table, answer.tables().get(report.tables().indexOf(table)), result);
        } else {
            result.write(JsonBodies.text(answer).getBytes(StandardCharsets.UTF_8));
        }
        progress.at(1);
    }

    private static ReportFilters filters(JobRequest order) {
        Map<String, List<String>> query = new TreeMap<>();
        order.filters().keySet().forEach(name -> query.put(name, new ArrayList<>(order.values(name))));
        return FiltersReader.of(query);
    }

    private static ReportTable table(Report report, JobRequest order) {
        return report.table(order.table())
                .orElseThrow(() -> InvalidJobRequest.table(order.table(), order.report(), report.tableNames()));
    }
}
