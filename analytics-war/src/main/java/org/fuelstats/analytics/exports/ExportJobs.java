package org.fuelstats.analytics.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fuelstats.analytics.jobs.InvalidJobRequest;
import org.fuelstats.analytics.jobs.JobProgress;
import org.fuelstats.analytics.jobs.JobRequest;
import org.fuelstats.analytics.jobs.JobWork;
import org.fuelstats.analytics.jobs.ResultForm;

/**
 * Runs exports as jobs with the name {@code csv/} and the export's name. As results are stored, they contain no contact data, regardless of
 * the requester.
 */
@ApplicationScoped
class ExportJobs implements JobWork {
    private static final String PREFIX = "csv/";
    private static final String FROM = "from_date";
    private static final String TO = "to_date";
    private static final Set<String> FILTERS = Set.of(FROM, TO);
    private static final Set<String> FORMATS = Set.of("csv", JobRequest.USUAL_FORMAT);

    @Inject
    private Exports exports;

    @Inject
    private Clock clock;

    @Override
    public Set<String> names() {
        return Export.words().stream().map(PREFIX::concat).collect(Collectors.toSet());
    }

    @Override
    public boolean forOperatorsOnly(String name) {
        return false;
    }

    @Override
    public ResultForm check(JobRequest order) {
        for (String filter : order.filters().keySet()) {
            if (!FILTERS.contains(filter)) throw InvalidJobRequest.unknownFilter(filter, order.report(), FILTERS);
        }
        // The only format, and thus the default.
        if (!FORMATS.contains(order.format()))
            throw InvalidJobRequest.format(order.format(), order.report(), List.of("csv"));
        if (order.table() != null) throw InvalidJobRequest.table(order.table(), order.report(), Set.of());
        Export export = export(order);
        return new ResultForm(export.mediaType(), export.fileName(days(order)));
    }

    @Override
    public void run(JobRequest order, OutputStream result, JobProgress progress) throws IOException {
        exports.write(
                export(order),
                days(order),
                false,
                result,
                (done, total) -> progress.at(total == 0 ? 1 : (double) done / total));
    }

    private static Export export(JobRequest order) {
        return Export.of(order.report().substring(PREFIX.length())).orElseThrow();
    }

    private ExportDays days(JobRequest order) {
        try {
            return ExportDays.of(order.value(FROM).orElse(null), order.value(TO).orElse(null), clock);
        } catch (ExportDays.InvalidDate e) {
            throw InvalidJobRequest.filter(e.parameter(), "must be a date such as 2026-01-31");
        }
    }
}
