package org.fuelstats.analytics.reports.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fuelstats.analytics.errors.RequestRefused;
import org.fuelstats.http.ErrorCode;

/** All reports, by name. */
@ApplicationScoped
public class ReportCatalogue {
    private final Map<String, Report> reports;

    /** For the container's proxy. */
    protected ReportCatalogue() {
        reports = Map.of();
    }

    @Inject
    public ReportCatalogue(@Any Instance<Report> found) {
        this(found.stream().toList());
    }

    public ReportCatalogue(Collection<? extends Report> found) {
        reports = found.stream().collect(Collectors.toUnmodifiableMap(Report::name, Function.identity()));
    }

    public Optional<Report> named(String name) {
        return Optional.ofNullable(reports.get(name));
    }

    /**
     * The report that an address names.
     *
     * @throws RequestRefused when there is none of that name
     */
    public Report asked(String name) {
        return named(name)
                .orElseThrow(() -> RequestRefused.of(
                        ErrorCode.NOT_FOUND, "There is no report \"" + name + "\". GET /api/v1/reports lists all."));
    }

    /** All of them, group by group, each in the order of titles. */
    public List<Report> all() {
        return reports.values().stream()
                .sorted(Comparator.comparing(Report::group).thenComparing(Report::title))
                .toList();
    }
}
