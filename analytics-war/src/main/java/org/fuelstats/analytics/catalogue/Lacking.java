package org.fuelstats.analytics.catalogue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Which installations don't tell what a table asks. One without environments has nothing to tell of them and lacks nothing. */
final class Lacking {
    private static final JsonObject NONE = Json.wrap("match_none", new JsonObject());

    private Lacking() {}

    static JsonObject of(ReportTable table) {
        if (!table.subject().ofStructure() || table.dimensions().isEmpty()) return NONE;
        Dimension datum = table.dimensions().get(0);
        Subject subject = table.subject();
        JsonArray told = new JsonArray();
        told.add(table.condition().json(subject));
        told.add(Json.exists(subject.field(datum.field())));
        if (subject == Subject.INSTALLATIONS) return Json.not(Json.all(told));
        JsonArray lacking = new JsonArray();
        lacking.add(Json.nested(Subject.ENVIRONMENTS.path(), counted(table)));
        lacking.add(Json.not(Json.nested(subject.path(), Json.all(told))));
        return Json.all(lacking);
    }

    /** The environments of which the table asks. */
    private static JsonObject counted(ReportTable table) {
        JsonArray conditions = new JsonArray();
        conditions.add(Json.exists(Subject.ENVIRONMENTS.field("id")));
        conditions.add(
                table.subject() == Subject.NODES
                        ? table.environment().json(Subject.ENVIRONMENTS)
                        : table.condition().json(Subject.ENVIRONMENTS));
        return Json.all(conditions);
    }
}
