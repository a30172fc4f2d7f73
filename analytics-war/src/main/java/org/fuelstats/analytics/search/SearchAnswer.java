package org.fuelstats.analytics.search;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The response of a search.
 *
 * @param total the total number; null if they belong to too few installations to be shown to the caller
 * @param hits a page of them, each field by its name; none for anonymous callers
 * @param facets the values of each facet, most frequent first
 * @param after the parameter {@code after} of the next page; null on the last page
 */
@Schema(
        name = "search.answer",
        description =
                "What a search found: a page of hits with their fields by name, and the values of each facet, the most"
                        + " frequent first.")
record SearchAnswer(
        String in, Long total, List<Map<String, Object>> hits, Map<String, List<Value>> facets, String after) {
    /** The number of documents (for a field of environments: of installations) with a value. */
    @Schema(name = "search.value", description = "How many documents have a value.")
    record Value(Object value, long count) {}
}
