package org.fuelstats.gnocchi.archivepolicy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.archive.ArchiveTriple;
import org.fuelstats.timeseries.archive.InvalidArchiveException;
import org.fuelstats.timeseries.archive.MethodSelection;
import org.fuelstats.timeseries.policies.PolicyCatalogue.NamedPolicy;
import org.json.JSONArray;
import org.json.JSONObject;

/** Parses archive policies from bodies that are valid by their schema. */
final class PolicyBody {
    private static final Pattern WHOLE = Pattern.compile("\\s*\\+?\\d{1,9}\\s*");

    private PolicyBody() {}

    static NamedPolicy policy(JSONObject body) {
        List<String> methods = new ArrayList<>();
        JSONArray asked = body.optJSONArray("aggregation_methods");
        for (int i = 0; asked != null && i < asked.length(); i++) {
            methods.add(asked.getString(i));
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
        try {
            return ArchiveTriple.read(text(asked, "timespan"), text(asked, "points"), text(asked, "granularity"))
                    .archive();
        } catch (InvalidArchiveException e) {
            // The engine speaks with the specification's words; here they are Gnocchi's.
            String reason = e.getMessage().replace("'lifespan'", "'timespan'").replace("'interval'", "'granularity'");
            throw ApiError.invalidInput(reason, "definition", index);
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
            throw ApiError.invalidInput("'back_window' must be a whole number of buckets, 0 or more", "back_window");
        }
        return OptionalInt.of(Integer.parseInt(text.strip()));
    }
}
