package org.fuelstats.analytics.search;

import com.google.gson.JsonArray;
import java.util.List;

/**
 * A parsed search.
 *
 * @param conditions each as an Elasticsearch query
 * @param facets the fields whose values are counted
 * @param sort null to sort by identifier
 * @param after the start of the page; null for the first page
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
