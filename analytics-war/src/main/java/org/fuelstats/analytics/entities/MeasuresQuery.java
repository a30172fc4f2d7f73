package org.fuelstats.analytics.entities;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.util.Optional;
import org.fuelstats.analytics.answers.ApiError;
import org.fuelstats.analytics.measures.TimestampText;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.InvalidTimespanException;
import org.fuelstats.timeseries.time.TimeSpan;
import org.fuelstats.timeseries.time.TimespanText;

/**
 * What a reader wants to see of an entity.
 *
 * @param method how buckets become numbers; empty for points as they came, as far as they are kept
 * @param archive the one archive to read; empty for the finest that each time is kept in
 */
record MeasuresQuery(TimeSpan span, Optional<AggregationMethod> method, Optional<Archive> archive) {
    /**
     * Reads the query's arguments; others are passed over, as Gnocchi does.
     *
     * @param now nanoseconds since 1970
     * @throws ApiError if one can't be read or isn't kept
     */
    static MeasuresQuery read(MultivaluedMap<String, String> arguments, ArchivePolicy policy, long now) {
        long start = time(arguments, "start", now, TimeSpan.ALWAYS.from());
        long stop = time(arguments, "stop", now, TimeSpan.ALWAYS.to());
        if (start >= stop) {
            throw ApiError.invalidArgument(
                    "stop", "'stop' must be later than 'start', which is included; 'stop' isn't.");
        }
        Optional<Archive> archive =
                Optional.ofNullable(arguments.getFirst("granularity")).map(text -> archive(text, policy));
        Optional<AggregationMethod> method =
                Optional.ofNullable(arguments.getFirst("aggregation")).map(name -> method(name, policy));
        if (archive.isPresent() && method.isEmpty()) {
            method = Optional.of(method("mean", policy));
        }
        return new MeasuresQuery(new TimeSpan(start, stop), method, archive);
    }

    private static long time(MultivaluedMap<String, String> arguments, String name, long now, long missing) {
        String text = arguments.getFirst(name);
        if (text == null) {
            return missing;
        }
        try {
            return TimestampText.nanos(text, now);
        } catch (DateTimeException e) {
            throw ApiError.invalidArgument(name, "Must be a datetime or a timestamp. " + e.getMessage());
        }
    }

    private static AggregationMethod method(String name, ArchivePolicy policy) {
        return policy.methods().stream()
                .filter(method -> method.label().equals(name))
                .findFirst()
                .orElseThrow(() -> ApiError.invalidArgument(
                        "aggregation",
                        "Invalid aggregation value " + shown(name) + ", must be one of "
                                + policy.methods().stream()
                                        .map(AggregationMethod::label)
                                        .toList() + "."));
    }

    private static Archive archive(String text, ArchivePolicy policy) {
        Granularity wanted;
        try {
            wanted = new Granularity(TimespanText.nanos(text));
        } catch (InvalidTimespanException e) {
            throw ApiError.invalidArgument("granularity", "Unable to parse timespan. " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw ApiError.invalidArgument("granularity", e.getMessage());
        }
        return policy.archive(wanted)
                .orElseThrow(() -> ApiError.invalidArgument(
                        "granularity",
                        "The entity has no archive of " + wanted + ". It has "
                                + policy.archives().stream()
                                        .map(Archive::granularity)
                                        .toList()
                                + "."));
    }

    private static String shown(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= 64 ? plain : plain.substring(0, 64) + "...";
    }
}
