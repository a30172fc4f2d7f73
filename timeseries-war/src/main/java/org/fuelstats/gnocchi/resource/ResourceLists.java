package org.fuelstats.gnocchi.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.fuelstats.gnocchi.paging.PageParameters.NextPage;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.resources.Resource;
import org.fuelstats.timeseries.resources.ResourceCatalogue;
import org.fuelstats.timeseries.resources.ResourceCatalogue.ResourceQuery;
import org.fuelstats.timeseries.resources.ResourceType;

/** Answers lists of resources, with the link to the next page. */
@ApplicationScoped
class ResourceLists {
    private final ResourceCatalogue catalogue;

    /** For the container's proxy. */
    protected ResourceLists() {
        this(null);
    }

    @Inject
    public ResourceLists(ResourceCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Response answer(ResourceType type, ResourceQuery query, ListOptions options, UriInfo uri, Caller caller) {
        List<Resource> page = catalogue.list(query, caller);
        Response.ResponseBuilder answer = Response.ok(page.stream()
                .map(resource -> ResourceAnswer.listed(resource, type, options.details(), options.attributes()))
                .toList());
        int limit = query.page().limit();
        if (page.size() == limit) {
            Resource last = page.get(limit - 1);
            Object marker = query.history() ? last.id() + "@" + last.revision() : last.id();
            answer.header(HttpHeaders.LINK, NextPage.link(uri, limit, marker, ResourceListParameters.ORDER));
        }
        return answer.build();
    }
}
