package org.fuelstats.gnocchi.bodies;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.schemas.Violation;

/** What a body violates, in the words of voluptuous, by which Gnocchi checks bodies: its clients compare the sentences. */
final class SchemaReason {
    private static final Pattern MISSING = Pattern.compile("required key \\[(.*)] not found", Pattern.DOTALL);
    private static final Pattern EXTRA = Pattern.compile("extraneous key \\[(.*)] is not permitted", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("expected type: (\\w+)(?: or (\\w+))?.*", Pattern.DOTALL);
    private static final Pattern ITEMS = Pattern.compile("expected minimum item count: (\\d+).*", Pattern.DOTALL);
    private static final Map<String, String> TYPES = Map.of(
            "String", "expected str",
            "JSONObject", "expected a dictionary",
            "JSONArray", "expected a list",
            "Boolean", "expected bool",
            "Integer", "expected int",
            "Number", "expected float");

    private SchemaReason() {}

    /** The refusal of a body. */
    static ApiError refusal(Violation violation) {
        JsonPlace place = JsonPlace.ofPointer(violation.pointer());
        String reason = violation.reason();
        Matcher missing = MISSING.matcher(reason);
        if (missing.matches()) {
            return place.within(missing.group(1)).refused("required key not provided");
        }
        Matcher extra = EXTRA.matcher(reason);
        if (extra.matches()) {
            return place.within(extra.group(1)).refused("extra keys not allowed");
        }
        Matcher type = TYPE.matcher(reason);
        if (type.matches() && TYPES.containsKey(type.group(1))) {
            return place.refusedValue(TYPES.get(type.group(1))).withHint(plain(reason));
        }
        Matcher items = ITEMS.matcher(reason);
        return items.matches()
                ? place.refusedValue("length of value must be at least " + items.group(1))
                : place.refused(plain(reason));
    }

    /** A member's name may hold anything, and the reason may quote it. */
    private static String plain(String reason) {
        return reason.replaceAll("\\p{Cntrl}", "?")
                .replace("JSONObject", "object")
                .replace("JSONArray", "array");
    }
}
