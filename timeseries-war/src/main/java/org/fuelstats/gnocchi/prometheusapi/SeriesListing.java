package org.fuelstats.gnocchi.prometheusapi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fuelstats.gnocchi.prometheusapi.FoundSeries.OneSeries;
import org.fuelstats.gnocchi.promql.Labels;
import org.fuelstats.gnocchi.promql.PromqlError;
import org.fuelstats.gnocchi.promql.PromqlQuery;
import org.fuelstats.timeseries.ownership.Caller;

/** Lists series, labels and units. */
@ApplicationScoped
class SeriesListing {
    private static final String MATCH = "match[]";
    private static final Pattern LABEL = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

    private final QueryRun run;

    /** For the container's proxy. */
    protected SeriesListing() {
        this(null);
    }

    @Inject
    public SeriesListing(QueryRun run) {
        this.run = run;
    }

    List<Map<String, String>> series(QueryArguments arguments, Caller caller) {
        if (arguments.texts(MATCH).isEmpty()) {
            throw PromqlError.badData("no match[] parameter provided");
        }
        return found(arguments, caller).stream()
                .map(OneSeries::labels)
                .sorted()
                .map(labels -> (Map<String, String>) labels.all())
                .toList();
    }

    Set<String> labels(QueryArguments arguments, Caller caller) {
        Set<String> names = new TreeSet<>();
        found(arguments, caller)
                .forEach(each -> names.addAll(each.labels().all().keySet()));
        return names;
    }

    Set<String> values(String label, QueryArguments arguments, Caller caller) {
        if (!LABEL.matcher(label).matches()) {
            throw PromqlError.badData("invalid label name: \"" + label + "\"");
        }
        Set<String> values = new TreeSet<>();
        found(arguments, caller).forEach(each -> values.add(each.labels().get(label)));
        values.remove("");
        return values;
    }

    /** By the metrics' names: {@code [{"type", "help", "unit"}]}. */
    Map<String, Object> metadata(QueryArguments arguments, Caller caller) {
        int limit = limit(arguments.text("limit"));
        String metric = arguments.text("metric");
        Map<String, Set<String>> units = new TreeMap<>();
        for (OneSeries each : run.series(caller).all()) {
            String name = each.labels().get(Labels.NAME);
            if (metric.isEmpty() || metric.equals(name)) {
                String unit = each.metric().unit();
                units.computeIfAbsent(name, any -> new TreeSet<>()).add(unit == null ? "" : unit);
            }
        }
        Map<String, Object> metadata = new TreeMap<>();
        units.entrySet().stream().limit(limit).forEach(each -> metadata.put(each.getKey(), described(each.getValue())));
        return metadata;
    }

    private static List<Map<String, String>> described(Set<String> units) {
        List<Map<String, String>> described = new ArrayList<>();
        units.forEach(unit -> described.add(new TreeMap<>(Map.of("type", "unknown", "help", "", "unit", unit))));
        return described;
    }

    private static int limit(String text) {
        try {
            int limit = text.isEmpty() ? -1 : Integer.parseInt(text);
            return limit < 0 ? Integer.MAX_VALUE : limit;
        } catch (NumberFormatException e) {
            throw PromqlError.badData("limit must be a number");
        }
    }

    private Set<OneSeries> found(QueryArguments arguments, Caller caller) {
        arguments.time("start", 0);
        arguments.time("end", 0);
        FoundSeries series = run.series(caller);
        List<String> selectors = arguments.texts(MATCH);
        Set<OneSeries> found = new LinkedHashSet<>();
        if (selectors.isEmpty()) {
            found.addAll(series.all());
        }
        selectors.forEach(each -> found.addAll(series.matching(PromqlQuery.matchers(each))));
        return found;
    }
}
