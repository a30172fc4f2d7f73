package org.fuelstats.analytics.search;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The response of a search.
 *
 * @param total how many there are in all; null when they come from too few installations to be told to who asks
 * @param hits a page of them, each field by its name; none for who hasn't logged in
 * @param facets the values of each facet, the most frequent first
 * @param after what to ask for next; null on the last page
 */
@Schema(
        name = "search.answer",
        description =
                "What a search found: a page of hits with their fields by name, and the values of each facet, the most"
                        + " frequent first.")
record SearchAnswer(
        String in, Long total, List<Map<String, Object>> hits, Map<String, List<Value>> facets, String after) {
    /** How many documents (of a field of environments: how many installations) have a value. */
    @Schema(name = "search.value", description = "How many documents have a value.")
    record Value(Object value, long count) {}
}
