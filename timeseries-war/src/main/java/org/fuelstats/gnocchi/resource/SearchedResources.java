package org.fuelstats.gnocchi.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.queries.Page;
import org.fuelstats.timeseries.queries.Page.SortKey;
import org.fuelstats.timeseries.resources.Resource;
import org.fuelstats.timeseries.resources.ResourceCatalogue;
import org.fuelstats.timeseries.resources.ResourceCatalogue.ResourceQuery;
import org.fuelstats.timeseries.resources.ResourceFilter;
import org.fuelstats.timeseries.resources.ResourceType;
import org.fuelstats.timeseries.resources.ResourceTypes;

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
        List<Resource> found = catalogue.list(new ResourceQuery(typeName, filter, page), caller);
        if (found.size() == Page.LARGEST) {
            throw ApiError.of(
                    ErrorCode.INVALID,
                    "The metrics of " + Page.LARGEST + " resources or more cannot be aggregated in one request: search"
                            + " for fewer.");
        }
        return found.stream()
                .map(each -> new Found(each.id(), ResourceAnswer.of(each, type), each.metrics()))
                .toList();
    }
}
