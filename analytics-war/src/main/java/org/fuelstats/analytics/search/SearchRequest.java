package org.fuelstats.analytics.search;

import com.google.gson.JsonArray;
import java.util.List;

/**
 * A parsed search.
 *
 * @param conditions each in Elasticsearch's words
 * @param facets whose values are counted
 * @param sort null for the order of identifiers
 * @param after where the page begins; null for the first page
 */
record SearchRequest(
        SearchSubject subject,
        List<SearchCondition> conditions,
        List<SearchField> facets,
        SearchField sort,
        boolean largestFirst,
        int limit,
        JsonArray after) {
    SearchRequest {
        conditions = List.copyOf(conditions);
        facets = List.copyOf(facets);
    }
}
