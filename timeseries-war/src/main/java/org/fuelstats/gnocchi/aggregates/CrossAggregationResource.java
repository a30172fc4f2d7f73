package org.fuelstats.gnocchi.aggregates;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.gnocchi.authentication.CurrentCaller;
import org.fuelstats.gnocchi.bodies.SchemaBodies;
import org.fuelstats.gnocchi.measurejson.JsonBuffer;
import org.fuelstats.gnocchi.measurejson.Triples;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.gnocchi.search.SearchedFilter;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.http.JsonBodies;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.names.UuidText;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.resources.ResourceFilter;
import org.json.JSONArray;

/** The older addresses of aggregation, which dashboards still use. */
@Path("/aggregation")
@RequestScoped
@Tag(name = "Aggregates")
public class CrossAggregationResource {
    @Inject
    private NamedMetrics metrics;

    @Inject
    private FoundMetrics found;

    @Inject
    private CrossAggregation aggregation;

    @Inject
    private SchemaBodies bodies;

    @Inject
    private SearchedFilter filters;

    @Inject
    private CurrentCaller caller;

    @Context
    private HttpServletRequest request;

    @GET
    @Path("/metric")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Aggregate several metrics into one series")
    @APIResponse(responseCode = "200", description = "A list of `[timestamp, granularity, value]`")
    @APIResponse(responseCode = "400", description = "Invalid id or argument, or the metrics have too little in common")
    @APIResponse(responseCode = "404", description = "An unknown metric, or one whose policy lacks the aggregation")
    public StreamingOutput ofMetrics(
            @Parameter(description = "A metric's id; repeated for several") @QueryParam("metric") List<String> ids,
            @BeanParam CrossQuery query) {
        List<UUID> read = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String wrong = "Invalid input: not a valid value @ data[" + i + "]";
            read.add(UuidText.read(ids.get(i)).orElseThrow(() -> ApiError.of(ErrorCode.INVALID, wrong)));
        }
        return answer(aggregation.of(named(read), query));
    }

    @POST
    @Path("/metric")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The same with a list of ids as body")
    @APIResponse(responseCode = "200", description = "A list of `[timestamp, granularity, value]`")
    @APIResponse(responseCode = "400", description = "Invalid id or argument, or the metrics have too little in common")
    @APIResponse(responseCode = "404", description = "An unknown metric, or one whose policy lacks the aggregation")
    public StreamingOutput ofListedMetrics(@BeanParam CrossQuery query) {
        if (!(bodies.value(request) instanceof JSONArray ids)) {
            throw ApiError.invalidInput("expected a list");
        }
        List<UUID> read = new ArrayList<>();
        for (int i = 0; i < ids.length(); i++) {
            int place = i;
            read.add(UuidText.read(String.valueOf(ids.get(i)))
                    .orElseThrow(() -> ApiError.invalidInput("not a valid value @ data[" + place + "]", place)));
        }
        return answer(aggregation.of(named(read), query));
    }

    @POST
    @Path("/resource/{type}/metric/{name}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Aggregate the metrics of that name of several resources",
            description = "The body is a filter for resources, as for searches; without a body the argument `filter`"
                    + " is one as text.")
    @APIResponse(
            responseCode = "200",
            description = "A list of `[timestamp, granularity, value]`; with `groupby` a list of"
                    + " `{\"group\": …, \"measures\": …}`")
    @APIResponse(
            responseCode = "400",
            description = "Invalid filter or argument, or the metrics have too little in common")
    @APIResponse(responseCode = "404", description = "No such type, or a metric whose policy lacks the aggregation")
    public StreamingOutput ofResources(
            @Parameter(description = "The type of the resources") @PathParam("type") String type,
            @Parameter(description = "The name of the metrics") @PathParam("name") String name,
            @Parameter(description = "The filter as text") @QueryParam("filter") String text,
            @BeanParam CrossQuery query) {
        Caller reader = caller.get();
        ResourceFilter filter = filters.of(request, text).orElse(ResourceFilter.ALL);
        List<FoundMetrics.Group> groups = groups(type, filter, query, reader);
        if (query.groups().isEmpty()) {
            List<Metric> all =
                    groups.isEmpty() ? List.of() : found.named(groups.get(0).resources(), name, reader);
            return answer(aggregation.of(all, query));
        }
        List<Map.Entry<Map<String, Object>, List<Triples>>> answered = new ArrayList<>();
        for (FoundMetrics.Group group : groups) {
            List<Metric> its = found.named(group.resources(), name, reader);
            answered.add(Map.entry(group.attributes(), aggregation.of(its, query)));
        }
        return out -> {
            JsonBuffer json = new JsonBuffer(out);
            String before = "[";
            for (Map.Entry<Map<String, Object>, List<Triples>> group : answered) {
                json.raw(before + "{\"group\":" + JsonBodies.text(group.getKey()) + ",\"measures\":");
                Triples.write(group.getValue(), json);
                json.raw('}');
                before = ",";
            }
            json.raw(answered.isEmpty() ? "[]" : "]").flush();
        };
    }

    /** Gnocchi knows the address, but no method of it. */
    @POST
    @Path("/resource/{type}/metric")
    @Operation(hidden = true)
    public Response withoutName() {
        throw new NotAllowedException("");
    }

    private List<FoundMetrics.Group> groups(String type, ResourceFilter filter, CrossQuery query, Caller reader) {
        try {
            return found.groups(type, filter, query.groups(), reader);
        } catch (RequestRejectedException rejected) {
            if (rejected.getMessage().startsWith("Invalid pagination")) {
                throw ApiError.of(ErrorCode.INVALID, "Invalid groupby attribute")
                        .withHint(rejected.getMessage());
            }
            throw rejected;
        }
    }

    private List<Metric> named(List<UUID> ids) {
        AggregatesBody.refuseTooMany(ids.size());
        try {
            return List.copyOf(metrics.find(ids, caller.get()).values());
        } catch (ApiError error) {
            // These addresses name one missing metric, not all.
            if (error.detail() instanceof List<?> unknown && !unknown.isEmpty()) {
                throw ApiError.of(ErrorCode.NOT_FOUND, "Metric " + unknown.get(0) + " does not exist");
            }
            throw error;
        }
    }

    private static StreamingOutput answer(List<Triples> series) {
        return out -> {
            JsonBuffer json = new JsonBuffer(out);
            Triples.write(series, json);
            json.flush();
        };
    }
}
