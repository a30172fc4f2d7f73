package org.fuelstats.gnocchi.aggregates;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.gnocchi.authentication.CurrentCaller;
import org.fuelstats.gnocchi.bodies.SchemaBodies;
import org.fuelstats.gnocchi.measurejson.CurrentMeasureRules;
import org.fuelstats.gnocchi.measurejson.JsonBuffer;
import org.fuelstats.gnocchi.metric.ListedMetric;
import org.fuelstats.gnocchi.resource.SearchedResources;
import org.fuelstats.timeseries.ownership.Caller;

/** Aggregates over several metrics. */
@Path("/aggregates")
@RequestScoped
@Tag(name = "Aggregates", description = "Aggregation across metrics.")
public class AggregatesResource {
    @Inject
    private NamedMetrics metrics;

    @Inject
    private FoundMetrics found;

    @Inject
    private GroupsByHistory history;

    @Inject
    private Aggregator aggregator;

    @Inject
    private SchemaBodies bodies;

    @Inject
    private CurrentMeasureRules rules;

    @Inject
    private CurrentCaller caller;

    @Context
    private HttpServletRequest request;

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Compute series from those of several metrics",
            description = "Operations on the series of metrics: aggregation across metrics, rolling windows,"
                    + " resampling, rates, arithmetic, comparison. Deviation and variance across series are those of"
                    + " a whole population.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "aggregates.request")))
    @APIResponse(
            responseCode = "200",
            description = "`{\"measures\": {\"aggregated\": [[timestamp, granularity, value], …]}}`, or each metric's"
                    + " series by its id and aggregation, by search under its resource and name; `references` with"
                    + " `details`. With `groupby` a list of `{\"group\": …, \"measures\": …}`; with `use_history` each measure counts"
                    + " by the share of its bucket in which its resource had the group's attributes",
            content =
                    @Content(
                            example =
                                    "{\"measures\": {\"aggregated\": [[\"2015-03-06T14:34:00+00:00\", 60.0, 12.5]]}}"))
    @APIResponse(
            responseCode = "400",
            description = "Invalid operation or argument, or the metrics have too little in common; the response"
                    + " explains what is wrong")
    @APIResponse(responseCode = "403", description = "The caller may not access a metric")
    @APIResponse(
            responseCode = "404",
            description = "An unknown metric, or one whose policy lacks the aggregation; the response lists them")
    public StreamingOutput aggregate(@BeanParam AggregatesQuery query) {
        query.check(rules.now());
        AggregatesBody body = AggregatesBody.read(bodies.value(request));
        Caller reader = caller.get();
        if (body.search().isEmpty()) {
            List<Column> columns = metrics.columns(body.references(), reader);
            Answered answered =
                    new Answered(null, computed(body, columns, query), query.detailed() ? listed(columns) : null);
            return out -> {
                JsonBuffer json = new JsonBuffer(out);
                answered.write(json);
                json.flush();
            };
        }
        List<Answered> groups =
                query.historic() ? history.groups(body, query, rules.now(), reader) : bySearch(body, query, reader);
        return out -> {
            JsonBuffer json = new JsonBuffer(out);
            if (query.groups().isEmpty()) {
                groups.get(0).write(json);
            } else {
                Answered.write(groups, json);
            }
            json.flush();
        };
    }

    private List<Answered> bySearch(AggregatesBody body, AggregatesQuery query, Caller reader) {
        List<Answered> answered = new ArrayList<>();
        for (FoundMetrics.Group group : found.groups(body.search().orElseThrow(), query.groups(), reader)) {
            List<Column> columns = found.columns(group.resources(), body.references(), reader);
            if (!columns.isEmpty()) {
                answered.add(new Answered(
                        group.attributes(),
                        computed(body, columns, query),
                        query.detailed() ? with(group.resources(), columns) : null));
            }
        }
        if (answered.isEmpty()) {
            throw FoundMetrics.missing(body.references());
        }
        return answered;
    }

    private Results computed(AggregatesBody body, List<Column> columns, AggregatesQuery query) {
        return aggregator.compute(
                body.operation(),
                columns,
                CommonGranularities.of(columns, query.granularity()),
                query.span(rules.now()),
                query.gaps());
    }

    private static List<ListedMetric> listed(List<Column> columns) {
        return columns.stream()
                .map(Column::metric)
                .distinct()
                .map(ListedMetric::of)
                .toList();
    }

    /** The resources that have one of the metrics. */
    private static List<Object> with(List<SearchedResources.Found> resources, List<Column> columns) {
        Set<String> used = columns.stream().map(Column::resource).collect(Collectors.toSet());
        return resources.stream()
                .filter(resource -> used.contains(resource.id().toString()))
                .map(resource -> (Object) resource.members())
                .toList();
    }
}
