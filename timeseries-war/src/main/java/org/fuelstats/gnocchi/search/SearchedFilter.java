package org.fuelstats.gnocchi.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fuelstats.gnocchi.bodies.SchemaBodies;
import org.fuelstats.timeseries.resources.ResourceFilter;

/** The filter of a request: its body, or else the argument {@code filter} of its query. */
@ApplicationScoped
public class SearchedFilter {
    private final SchemaBodies bodies;

    /** For the container's proxy. */
    protected SearchedFilter() {
        this(null);
    }

    @Inject
    public SearchedFilter(SchemaBodies bodies) {
        this.bodies = bodies;
    }

    /** Empty if the request has neither. */
    public Optional<ResourceFilter> of(HttpServletRequest request, String text) {
        Optional<ResourceFilter> body = bodies.optional(request).map(FilterJson::read);
        if (body.isPresent() || text == null || text.isBlank()) {
            return body;
        }
        return Optional.of(ofText(text));
    }

    /**
     * The filter of a text, such as {@code host = 'web' and ended_at = null}.
     *
     * @throws org.fuelstats.gnocchi.responses.ApiError if it is none
     */
    public static ResourceFilter ofText(String text) {
        return FilterJson.read(FilterText.read(text));
    }
}
