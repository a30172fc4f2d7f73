package org.fuelstats.gnocchi.entity;

import java.util.ArrayList;
import java.util.List;
import org.fuelstats.gnocchi.bodies.JsonPlace;
import org.fuelstats.gnocchi.bodies.SchemaBodies;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.schemas.Contract;
import org.fuelstats.schemas.Message;
import org.fuelstats.schemas.Schemas;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchiveTriple;
import org.fuelstats.timeseries.archive.InvalidArchiveException;
import org.fuelstats.timeseries.metrics.NewMetric.Retention;
import org.json.JSONArray;
import org.json.JSONObject;

/** Parses the definition of an entity: {@code {"archives": [{"lifespan", "points", "interval"}, …]}}, with two of the three values or all. */
public final class EntityBody {
    private static final Contract CONTRACT = Schemas.of(Message.ENTITY_REQUEST);

    private EntityBody() {}

    /**
     * The archives in the order requested.
     *
     * @param place the position of the object in the body, for messages
     * @throws ApiError if they are invalid
     */
    public static Retention.ByArchives read(JSONObject body, JsonPlace place) {
        SchemaBodies.check(body, CONTRACT, place.pointer());
        JSONArray asked = body.getJSONArray("archives");
        List<Archive> archives = new ArrayList<>();
        for (int i = 0; i < asked.length(); i++) {
            archives.add(archive(asked.getJSONObject(i), place.within("archives", i)));
        }
        return new Retention.ByArchives(archives);
    }

    private static Archive archive(JSONObject asked, JsonPlace place) {
        try {
            return ArchiveTriple.read(text(asked, "lifespan"), text(asked, "points"), text(asked, "interval"))
                    .archive();
        } catch (InvalidArchiveException e) {
            throw place.refused(e.getMessage());
        }
    }

    /** The text, or the shortest digits that mean the number: 3.6 stays 3.6. */
    private static String text(JSONObject asked, String name) {
        return asked.has(name) ? asked.get(name).toString() : null;
    }
}
