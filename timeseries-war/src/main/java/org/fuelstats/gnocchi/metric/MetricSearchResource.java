package org.fuelstats.gnocchi.metric;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.DoublePredicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.gnocchi.authentication.CurrentCaller;
import org.fuelstats.gnocchi.bodies.SchemaBodies;
import org.fuelstats.gnocchi.measurejson.CurrentMeasureRules;
import org.fuelstats.gnocchi.measurejson.JsonBuffer;
import org.fuelstats.gnocchi.measurejson.Triples;
import org.fuelstats.gnocchi.parameters.QueryParameter;
import org.fuelstats.gnocchi.parameters.TimeSpanParameters;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.gnocchi.responses.Cause;
import org.fuelstats.gnocchi.search.ValuePredicate;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.metrics.MetricCatalogue;
import org.fuelstats.timeseries.names.UuidText;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.TimeSpan;

/** Searches values of metrics. */
@Path("/search/metric")
@RequestScoped
@Tag(name = "Measures")
public class MetricSearchResource {
    @Inject
    private MetricCatalogue catalogue;

    @Inject
    private MetricAccess access;

    @Inject
    private MeasureReading reading;

    @Inject
    private SchemaBodies bodies;

    @Inject
    private CurrentMeasureRules rules;

    @Inject
    private CurrentCaller caller;

    @Context
    private HttpServletRequest request;

    @Parameter(description = "The metrics' ids; may be repeated")
    @QueryParam("metric_id")
    private List<String> ids;

    @Parameter(description = "Start, inclusive")
    @QueryParam("start")
    private String start;

    @Parameter(description = "End, exclusive")
    @QueryParam("stop")
    private String stop;

    @Parameter(description = "One of the policies' aggregation methods")
    @QueryParam("aggregation")
    @DefaultValue("mean")
    private String aggregation;

    @Parameter(description = "Granularities of the policies; may be repeated; by default all")
    @QueryParam("granularity")
    private List<String> granularities;

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Search values of metrics",
            description = "The body is a condition for the value, such as `{\"and\": [{\">=\": [{\"+\": 23}, 50]},"
                    + " {\"!=\": 55}]}`; the response maps each metric's id to the aggregates that it holds for.")
    @APIResponse(responseCode = "200", description = "The aggregates by metric")
    @APIResponse(responseCode = "400", description = "Invalid condition or argument, or a metric hasn't the aggregates")
    @APIResponse(responseCode = "403", description = "The caller may not access a metric")
    public StreamingOutput search() {
        List<Granularity> asked = granularities.stream()
                .map(text -> new QueryParameter("granularity", text).granularity())
                .toList();
        Collection<Metric> metrics = metrics();
        DoublePredicate condition = bodies.optional(request)
                .map(ValuePredicate::read)
                .orElseThrow(() -> ApiError.of(ErrorCode.INVALID, "No query specified in body"));
        Optional<TimeSpan> span = span();
        Map<UUID, List<FoundTriples>> found = new LinkedHashMap<>();
        for (Metric metric : metrics) {
            MeasuresRequest question =
                    new MeasuresRequest(method(metric), archives(metric, asked), span, Optional.empty());
            found.put(
                    metric.id(),
                    reading.read(metric, question).stream()
                            .map(triples -> new FoundTriples(triples, condition))
                            .toList());
        }
        return out -> write(found, new JsonBuffer(out));
    }

    private Collection<Metric> metrics() {
        List<UUID> known = ids.stream()
                .map(UuidText::read)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        Collection<Metric> metrics = catalogue.find(known).values();
        metrics.forEach(metric -> access.readable(metric.id().toString(), caller.get()));
        return metrics;
    }

    private Optional<TimeSpan> span() {
        checkTime("start", start);
        checkTime("stop", stop);
        return TimeSpanParameters.read(start, stop, rules.now());
    }

    private void checkTime(String name, String text) {
        try {
            new QueryParameter(name, text).time(rules.now());
        } catch (ApiError e) {
            throw ApiError.of(ErrorCode.INVALID, "Invalid value for " + name).withHint(e.hint());
        }
    }

    private AggregationMethod method(Metric metric) {
        return AggregationMethod.named(aggregation)
                .filter(metric.policy().methods()::contains)
                .orElseThrow(() -> missing(metric.policy().archives().get(0).granularity()));
    }

    private List<Archive> archives(Metric metric, List<Granularity> asked) {
        List<Archive> archives = new ArrayList<>();
        for (Granularity wanted : asked) {
            archives.add(metric.policy().archive(wanted).orElseThrow(() -> missing(wanted)));
        }
        if (asked.isEmpty()) {
            archives.addAll(metric.policy().archives());
        }
        archives.sort((one, other) ->
                Long.compare(one.granularity().nanos(), other.granularity().nanos()));
        Collections.reverse(archives);
        return archives;
    }

    private ApiError missing(Granularity granularity) {
        return ApiError.of(
                ErrorCode.INVALID,
                new Cause(
                        "Aggregation does not exist",
                        null,
                        Map.of("granularity", granularity.nanos() / 1e9, "aggregation_method", aggregation)));
    }

    private static void write(Map<UUID, List<FoundTriples>> found, JsonBuffer json) throws IOException {
        json.raw('{');
        boolean first = true;
        for (Map.Entry<UUID, List<FoundTriples>> each : found.entrySet()) {
            json.raw((first ? "\"" : ", \"") + each.getKey() + "\": ");
            Triples.write(each.getValue(), json);
            first = false;
        }
        json.raw('}');
        json.flush();
    }
}
