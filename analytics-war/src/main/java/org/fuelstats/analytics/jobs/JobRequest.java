package org.fuelstats.analytics.jobs;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a user requests from a job: a report or an export with filters and a format.
 *
 * @param filters by name: a string, or a list of strings; as requested
 * @param table one of the report's tables; null for the default
 */
public record JobRequest(String report, Map<String, Object> filters, String format, String table) {
    /** The default format. */
    public static final String USUAL_FORMAT = "json";

    public JobRequest {
        filters = Collections.unmodifiableMap(new TreeMap<>(filters));
        filters.forEach((name, value) -> {
            if (!isText(value)
                    && !(value instanceof List<?> list && list.stream().allMatch(JobRequest::isText))) {
                throw new IllegalArgumentException("the filter '" + name + "' is neither a text nor a list of texts");
            }
        });
    }

    private static boolean isText(Object value) {
        return value instanceof String;
    }

    /** All values of a filter; none when it isn't given. */
    public List<String> values(String filter) {
        Object value = filters.get(filter);
        if (value == null) return List.of();
        return value instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of((String) value);
    }

    /**
     * The value of a filter that has one.
     *
     * @throws InvalidJobRequest if several are given
     */
    public Optional<String> value(String filter) {
        List<String> values = values(filter);
        if (values.size() > 1) throw InvalidJobRequest.filter(filter, "takes one value, not " + values.size());
        return values.stream().findFirst();
    }
}
