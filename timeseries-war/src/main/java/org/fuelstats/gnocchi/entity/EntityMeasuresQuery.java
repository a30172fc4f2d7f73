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
 * The requested measures of an entity.
 *
 * @param span empty if nothing can be in it
 * @param method the aggregation method; empty for points as received, as far as they are retained
 * @param archive the archive to read; empty for the finest available for each time
 */
record EntityMeasuresQuery(Optional<TimeSpan> span, Optional<AggregationMethod> method, Optional<Archive> archive) {
    private static final AggregationMethod MEAN = AggregationMethod.of(PlainStatistic.MEAN);

    /**
     * Parses the query's arguments; others are ignored, as in Gnocchi.
     *
     * @param now nanoseconds since 1970
     * @throws ApiError if one is invalid or not available
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

    /** The aggregation method; if points as received are requested, the method for times before they are retained. */
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
