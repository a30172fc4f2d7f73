package org.fuelstats.analytics.actionlogs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fuelstats.analytics.jobs.InvalidJobRequest;
import org.fuelstats.analytics.jobs.JobRequest;
import org.fuelstats.http.RequestedTime;

/**
 * Selects action logs.
 *
 * @param from only those that ended on this day or later; null for no limit
 * @param to only those that ended on this day or earlier; null for no limit
 * @param masterNodes only those of these installations; all if empty
 * @param actionTypes only those of these types; all if empty
 */
record ActionLogQuery(LocalDate from, LocalDate to, List<String> masterNodes, List<String> actionTypes) {
    private static final Set<String> FILTERS = Set.of("from", "to", "master_node_uid", "action_type");

    /**
     * Reads an order's filters.
     *
     * @throws InvalidJobRequest that names the filter which can't be read
     */
    static ActionLogQuery of(JobRequest order) {
        for (String name : order.filters().keySet()) {
            if (!FILTERS.contains(name)) throw InvalidJobRequest.unknownFilter(name, order.report(), FILTERS);
        }
        LocalDate from = day(order, "from").orElse(null);
        LocalDate to = day(order, "to").orElse(null);
        if (from != null && to != null && from.isAfter(to)) {
            throw InvalidJobRequest.filter("from", "is " + from + ", which is later than 'to', " + to);
        }
        return new ActionLogQuery(from, to, order.values("master_node_uid"), order.values("action_type"));
    }

    private static Optional<LocalDate> day(JobRequest order, String filter) {
        return order.value(filter).map(text -> RequestedTime.day(text)
                .orElseThrow(() ->
                        InvalidJobRequest.filter(filter, "must be a date such as 2026-01-31, not \"" + text + "\"")));
    }
}
