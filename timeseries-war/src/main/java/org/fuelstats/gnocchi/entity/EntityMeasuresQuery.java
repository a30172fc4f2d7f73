package org.fuelstats.gnocchi.entity;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.fuelstats.gnocchi.parameters.QueryParameter;
import org.fuelstats.gnocchi.parameters.TimeSpanParameters;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.archive.PlainStatistic;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.TimeSpan;

/**
 * What a reader wants to see of an entity.
 *
 * @param span empty when nothing can lie in it
 * @param method how buckets become numbers; empty for points as they came, as far as they are kept
 * @param archive the one archive to read; empty for the finest that each time is kept in
 */
record EntityMeasuresQuery(Optional<TimeSpan> span, Optional<AggregationMethod> method, Optional<Archive> archive) {
    private static final AggregationMethod MEAN = AggregationMethod.of(PlainStatistic.MEAN);

    /**
     * Reads the query's arguments; others are passed over, as Gnocchi does.
     *
     * @param now nanoseconds since 1970
     * @throws ApiError if one can't be read or isn't kept
     */
    static EntityMeasuresQuery read(MultivaluedMap<String, String> arguments, ArchivePolicy policy, long now) {
        Optional<Archive> archive = Optional.of(new QueryParameter("granularity", arguments.getFirst("granularity")))
                .filter(QueryParameter::given)
                .map(argument -> archive(argument.granularity(), policy));
        Optional<AggregationMethod> method = Optional.ofNullable(arguments.getFirst("aggregation"))
                .map(name -> method(name, policy))
                .or(() -> archive.map(one -> MEAN));
        return new EntityMeasuresQuery(
                TimeSpanParameters.read(arguments.getFirst("start"), arguments.getFirst("stop"), now), method, archive);
    }

    /** The method of buckets; where points as they came are wanted, what stands for them before they are kept. */
    AggregationMethod bucketMethod() {
        return method.orElse(MEAN);
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
                                        .toList()
                                + "."));
    }

    private static Archive archive(Granularity wanted, ArchivePolicy policy) {
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
