package org.fuelstats.analytics.catalogue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;
import org.fuelstats.persistence.index.IndexedText;

/** Which documents a question's filters mean. */
final class Selection {
    private Selection() {}

    /** The condition in Elasticsearch's words. An installation for which the filtering rules never decided is not filtered. */
    static JsonObject of(ReportFilters filters, Subject subject) {
        JsonArray conditions = new JsonArray();
        if (!filters.releases().isEmpty()) {
            JsonArray releases = new JsonArray();
            filters.releases().forEach(release -> releases.add(IndexedText.of(release)));
            conditions.add(Json.wrap("terms", Json.wrap("release", releases)));
        }
        JsonObject filtered = Json.wrap("term", Json.property("is_filtered", "true"));
        switch (filters.filtered()) {
            case EXCLUDE -> conditions.add(Json.not(filtered));
            case ONLY -> conditions.add(filtered);
            case INCLUDE -> {}
        }
        if (filters.edition() != null) {
            String edition = filters.edition().name().toLowerCase(Locale.ROOT);
            conditions.add(Json.wrap("term", Json.property("edition", edition)));
        }
        Period.narrow(conditions, subject, filters.from(), filters.to());
        return Json.all(conditions);
    }
}
