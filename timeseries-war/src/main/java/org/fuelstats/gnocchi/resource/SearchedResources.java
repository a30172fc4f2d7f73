package org.fuelstats.gnocchi.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.queries.Page;
import org.fuelstats.timeseries.queries.Page.SortKey;
import org.fuelstats.timeseries.resources.Resource;
import org.fuelstats.timeseries.resources.ResourceCatalogue;
import org.fuelstats.timeseries.resources.ResourceCatalogue.ResourceQuery;
import org.fuelstats.timeseries.resources.ResourceFilter;
import org.fuelstats.timeseries.resources.ResourceFilter.Compare;
import org.fuelstats.timeseries.resources.ResourceFilter.Every;
import org.fuelstats.timeseries.resources.ResourceFilter.In;
import org.fuelstats.timeseries.resources.ResourceFilter.Operator;
import org.fuelstats.timeseries.resources.ResourceFilter.Some;
import org.fuelstats.timeseries.resources.ResourceType;
import org.fuelstats.timeseries.resources.ResourceTypes;
import org.fuelstats.timeseries.time.Epoch;
import org.fuelstats.timeseries.time.TimeSpan;

/** Finds all resources that a filter holds for, to aggregate their metrics. */
@ApplicationScoped
public class SearchedResources {
    /**
     * A resource.
     *
     * @param members what is answered of it
     * @param metrics by name
     */
    public record Found(UUID id, Map<String, Object> members, SortedMap<String, UUID> metrics) {}

    /**
     * What a resource was for a time.
     *
     * @param span when; what it was first it has been since ever, what it is now it stays
     */
    public record Revision(Found resource, TimeSpan span) {}

    private final ResourceTypes types;
    private final ResourceCatalogue catalogue;

    /** For the container's proxy. */
    protected SearchedResources() {
        this(null, null);
    }

    @Inject
    public SearchedResources(ResourceTypes types, ResourceCatalogue catalogue) {
        this.types = types;
        this.catalogue = catalogue;
    }

    /**
     * Those that the caller may see, in the order of the attributes; without attributes in the order of lists.
     *
     * @throws org.fuelstats.timeseries.errors.RequestRejectedException if there is no such type or attribute
     * @throws ApiError if there are more than a request may ask for
     */
    public List<Found> find(String typeName, ResourceFilter filter, List<String> attributes, Caller caller) {
        ResourceType type = types.named(typeName);
        Page page = new Page(
                Page.LARGEST, null, attributes.stream().map(SortKey::ascending).toList());
        return checked(catalogue.list(new ResourceQuery(typeName, filter, page), caller)).stream()
                .map(each -> found(each, type))
                .toList();
    }

    /**
     * What resources were in a span, in the order of time. The filter holds for each revision, not for what the resource is now.
     *
     * @param attributes each is one of the type
     * @throws org.fuelstats.timeseries.errors.RequestRejectedException if there is no such type or attribute
     * @throws ApiError if there are more than a request may ask for
     */
    public List<Revision> revisions(
            String typeName, ResourceFilter filter, List<String> attributes, TimeSpan span, Caller caller) {
        ResourceType type = types.named(typeName);
        // An unknown attribute is refused as in the order of a list.
        List<SortKey> order = Stream.concat(Stream.of("revision_start"), attributes.stream())
                .map(SortKey::ascending)
                .toList();
        ResourceFilter wanted = new Every(List.of(filter, during(span)));
        List<Resource> found = checked(catalogue.list(history(typeName, wanted, order), caller));
        Set<Resource> first = first(typeName, found, caller);
        List<Revision> revisions = new ArrayList<>();
        for (Resource each : found) {
            long from =
                    Math.max(span.from(), first.contains(each) ? Long.MIN_VALUE : Epoch.nanos(each.revisionStart()));
            long to =
                    Math.min(span.to(), each.revisionEnd() == null ? Long.MAX_VALUE : Epoch.nanos(each.revisionEnd()));
            if (from < to) {
                revisions.add(new Revision(found(each, type), new TimeSpan(from, to)));
            }
        }
        return revisions;
    }

    /** Those of them before which there was no other revision of the resource. */
    private Set<Resource> first(String type, List<Resource> found, Caller caller) {
        Map<UUID, Resource> first = new LinkedHashMap<>();
        found.forEach(each -> first.putIfAbsent(each.id(), each));
        if (first.isEmpty()) {
            return Set.of();
        }
        Instant latest = found.get(found.size() - 1).revisionStart();
        ResourceFilter before = new Every(List.of(
                new In(
                        "id",
                        first.keySet().stream()
                                .map(id -> (Object) id.toString())
                                .toList()),
                new Compare(Operator.LESS, "revision_start", latest.toString())));
        for (Resource each :
                checked(catalogue.list(history(type, before, List.of(SortKey.ascending("revision_start"))), caller))) {
            first.computeIfPresent(
                    each.id(), (id, known) -> each.revisionStart().isBefore(known.revisionStart()) ? null : known);
        }
        return Set.copyOf(first.values());
    }

    private static ResourceQuery history(String type, ResourceFilter filter, List<SortKey> order) {
        return new ResourceQuery(type, Map.of(), filter, true, new Page(Page.LARGEST, null, order), Resource.PRESENT);
    }

    /** Revisions that end before are of no interest; those that begin later may be a resource's first, which counts for all times before. */
    private static ResourceFilter during(TimeSpan span) {
        if (span.from() == TimeSpan.ALWAYS.from()) {
            return ResourceFilter.ALL;
        }
        String start = Epoch.instant(span.from()).toString();
        return new Some(List.of(
                new Compare(Operator.EQUAL, "revision_end", null),
                new Compare(Operator.AT_LEAST, "revision_end", start)));
    }

    private static List<Resource> checked(List<Resource> found) {
        if (found.size() == Page.LARGEST) {
            throw ApiError.of(
                    ErrorCode.INVALID,
                    "The metrics of " + Page.LARGEST + " resources or more cannot be aggregated in one request: search"
                            + " for fewer.");
        }
        return found;
    }

    private static Found found(Resource each, ResourceType type) {
        return new Found(each.id(), ResourceAnswer.of(each, type), each.metrics());
    }
}
