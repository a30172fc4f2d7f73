package org.fuelstats.gnocchi.archivepolicy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.fuelstats.gnocchi.bodies.JsonPlace;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.archive.ArchiveTriple;
import org.fuelstats.timeseries.archive.InvalidArchiveException;
import org.fuelstats.timeseries.archive.MethodSelection;
import org.fuelstats.timeseries.policies.PolicyCatalogue.NamedPolicy;
import org.fuelstats.timeseries.time.InvalidTimespanException;
import org.fuelstats.timeseries.time.TimespanText;
import org.json.JSONArray;
import org.json.JSONObject;

/** Parses archive policies from bodies that are valid by their schema. */
final class PolicyBody {
    private static final Pattern POINTS = Pattern.compile("\\s*[+-]?\\d{1,18}\\s*");
    private static final Pattern NEGATIVE = Pattern.compile("\\s*-\\d+\\s*");
    private static final Pattern WHOLE = Pattern.compile("\\s*\\+?\\d{1,9}\\s*");

    private PolicyBody() {}

    static NamedPolicy policy(JSONObject body) {
        List<String> methods = new ArrayList<>();
        JSONArray asked = body.optJSONArray("aggregation_methods");
        for (int i = 0; asked != null && i < asked.length(); i++) {
            String method = asked.getString(i);
            if (!MethodSelection.knows(method)) {
                throw JsonPlace.BODY
                        .within("aggregation_methods", i)
                        .refused("not a valid value")
                        .withHint("There is no aggregation method '" + method.replaceAll("\\p{Cntrl}", "?")
                                + "'. GET /v1/capabilities lists them.");
            }
            methods.add(method);
        }
        return new NamedPolicy(
                body.getString("name"),
                new ArchivePolicy(archives(body), backWindow(body).orElse(0), MethodSelection.read(methods)));
    }

    static List<Archive> archives(JSONObject body) {
        JSONArray definition = body.getJSONArray("definition");
        List<Archive> archives = new ArrayList<>();
        for (int i = 0; i < definition.length(); i++) {
            archives.add(archive(definition.getJSONObject(i), i));
        }
        return archives;
    }

    private static Archive archive(JSONObject asked, int index) {
        JsonPlace place = JsonPlace.BODY.within("definition", index);
        checkSpan(asked, "granularity", place);
        checkPoints(asked, place);
        checkSpan(asked, "timespan", place);
        try {
            return ArchiveTriple.read(text(asked, "timespan"), text(asked, "points"), text(asked, "granularity"))
                    .archive();
        } catch (InvalidArchiveException e) {
            // The engine speaks with the specification's words; here they are Gnocchi's.
            String reason = e.getMessage().replace("'lifespan'", "'timespan'").replace("'interval'", "'granularity'");
            throw e.known() == null
                    ? place.refused(reason)
                    : ApiError.of(ErrorCode.INVALID, e.known()).withHint(reason);
        }
    }

    private static void checkSpan(JSONObject asked, String name, JsonPlace place) {
        try {
            if (asked.has(name)) {
                TimespanText.nanos(text(asked, name));
            }
        } catch (InvalidTimespanException e) {
            throw place.within(name).refusedValue(e.known()).withHint(e.getMessage());
        }
    }

    private static void checkPoints(JSONObject asked, JsonPlace place) {
        String points = text(asked, "points");
        if (points == null) {
            return;
        }
        if (!POINTS.matcher(points).matches()) {
            throw place.within("points").refusedValue("expected int");
        }
        if (Long.parseLong(points.strip()) < 1) {
            throw place.within("points").refusedValue("value must be at least 1");
        }
    }

    private static String text(JSONObject asked, String name) {
        return asked.has(name) ? asked.get(name).toString() : null;
    }

    static OptionalInt backWindow(JSONObject body) {
        if (!body.has("back_window")) {
            return OptionalInt.empty();
        }
        String text = body.get("back_window").toString();
        if (!WHOLE.matcher(text).matches()) {
            boolean negative = NEGATIVE.matcher(text).matches();
            throw JsonPlace.BODY
                    .within("back_window")
                    .refusedValue(negative ? "value must be at least 0" : "expected int")
                    .withHint("'back_window' is a whole number of buckets, 0 or more.");
        }
        return OptionalInt.of(Integer.parseInt(text.strip()));
    }
}
