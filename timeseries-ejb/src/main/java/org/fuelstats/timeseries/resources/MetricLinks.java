package org.fuelstats.timeseries.resources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.fuelstats.timeseries.metrics.NewMetric;
import org.fuelstats.timeseries.resources.NewResource.MetricLink;

/** The requested metrics of a resource: existing ones by name, and those to be created. */
record MetricLinks(Map<String, UUID> existing, List<NewMetric> made) {
    static MetricLinks of(UUID resource, Map<String, MetricLink> links) {
        Map<String, UUID> existing = new HashMap<>();
        List<NewMetric> made = new ArrayList<>();
        new TreeMap<>(links).forEach((name, link) -> {
            if (link instanceof MetricLink.Existing known) {
                existing.put(NewMetric.checkedName(name), known.id());
            } else if (link instanceof MetricLink.Made wanted) {
                made.add(new NewMetric(wanted.retention(), name, wanted.unit(), resource));
            }
        });
        return new MetricLinks(existing, made);
    }

    /** Whether these are the metrics that the resource has already. */
    boolean same(Map<String, UUID> owned) {
        return made.isEmpty() && existing.equals(owned);
    }
}
