package org.fuelstats.analytics.reports.query;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;
import org.fuelstats.analytics.reports.engine.QueryJson;
import org.fuelstats.analytics.reports.engine.Subject;
import org.fuelstats.persistence.index.IndexedText;

/** Compiles a report's filters into an Elasticsearch query. */
final class FilterCondition {
    private FilterCondition() {}

    /** The condition in Elasticsearch's words. An installation for which the filtering rules never decided is not filtered. */
    static JsonObject of(ReportFilters filters, Subject subject) {
        JsonArray conditions = new JsonArray();
        if (!filters.releases().isEmpty()) {
            JsonArray releases = new JsonArray();
            filters.releases().forEach(release -> releases.add(IndexedText.of(release)));
            conditions.add(QueryJson.wrap("terms", QueryJson.wrap("release", releases)));
        }
        JsonObject filtered = QueryJson.wrap("term", QueryJson.property("is_filtered", "true"));
        switch (filters.filtered()) {
            case EXCLUDE -> conditions.add(QueryJson.not(filtered));
            case ONLY -> conditions.add(filtered);
            case INCLUDE -> {}
        }
        if (filters.edition() != null) {
            String edition = filters.edition().name().toLowerCase(Locale.ROOT);
            conditions.add(QueryJson.wrap("term", QueryJson.property("edition", edition)));
        }
        Period.narrow(conditions, subject, filters.from(), filters.to());
        return QueryJson.all(conditions);
    }
}
