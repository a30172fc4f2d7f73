package org.fuelstats.analytics.search;

import jakarta.ws.rs.core.MultivaluedMap;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuelstats.analytics.errors.RequestRefused;
import org.fuelstats.http.BodyReader;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.schemas.Contract;
import org.fuelstats.schemas.Message;
import org.fuelstats.schemas.Schemas;
import org.fuelstats.schemas.json.MalformedJson;
import org.fuelstats.schemas.json.ReadLimits;
import org.fuelstats.schemas.json.StrictJson;
import org.fuelstats.settings.ByteSize;
import org.json.JSONArray;
import org.json.JSONObject;

/** Reads a search from a request: the body of a POST, or the query parameters of a GET. */
final class SearchBody {
    private static final Contract CONTRACT = Schemas.of(Message.SEARCH_REQUEST);
    private static final ReadLimits LIMITS = new ReadLimits(8, 5_000, 100, 64, 5_000, 1);
    private static final ByteSize LIMIT = ByteSize.of("64 KiB");
    private static final Set<String> NAMES = Set.of("in", "where", "facet", "sort", "limit", "after");
    private static final Pattern SHORT = Pattern.compile("([a-z_.]{1,64})(>=|<|=|~|\\?)(.*)", Pattern.DOTALL);

    private SearchBody() {}

    /**
     * Reads the body of a POST.
     *
     * @param encoding the header Content-Encoding; null if there is none
     * @throws org.fuelstats.http.BodyRefused when it is too large or damaged
     * @throws RequestRefused when it is no JSON, or isn't what the message has to be
     */
    static JSONObject of(InputStream in, String encoding) {
        byte[] bytes = BodyReader.readSmall(in, encoding, LIMIT);
        try {
            return checked(
                    StrictJson.readSingle(bytes, bytes.length, LIMITS, Set.of()).value());
        } catch (MalformedJson e) {
            throw RequestRefused.of(ErrorCode.INVALID, "The body is no JSON: " + e.getMessage());
        }
    }

    /** @throws RequestRefused when a parameter can't be read */
    static JSONObject of(MultivaluedMap<String, String> query) {
        for (String name : query.keySet()) {
            if (!NAMES.contains(name)) {
                throw RequestRefused.of(
                        ErrorCode.INVALID,
                        "Unknown parameter '" + name + "'. There are: in, where, facet, sort, limit, after.");
            }
        }
        JSONObject search = new JSONObject();
        for (String name : List.of("in", "sort", "after")) {
            if (query.getFirst(name) != null) search.put(name, query.getFirst(name));
        }
        if (query.getFirst("limit") != null) search.put("limit", number(query.getFirst("limit")));
        if (query.get("facet") != null) search.put("facets", new JSONArray(query.get("facet")));
        if (query.get("where") != null) {
            JSONArray where = new JSONArray();
            query.get("where").forEach(text -> where.put(condition(text)));
            search.put("where", where);
        }
        return checked(search);
    }

    private static JSONObject condition(String text) {
        Matcher parts = SHORT.matcher(text);
        if (!parts.matches()) {
            throw RequestRefused.of(
                    ErrorCode.INVALID,
                    "'where' must look like field=value, field>=value, field<value, field~text, field?yes or"
                            + " field?no; \"" + text + "\" doesn't.");
        }
        JSONObject condition = new JSONObject().put("field", parts.group(1));
        String value = parts.group(3);
        return switch (parts.group(2)) {
            case "=" -> condition.put("is", new JSONArray().put(typed(parts.group(1), value)));
            case ">=" -> condition.put("from", typed(parts.group(1), value));
            case "<" -> condition.put("below", typed(parts.group(1), value));
            case "~" -> condition.put("contains", value);
            default -> condition.put("known", known(value));
        };
    }

    private static boolean known(String value) {
        if (value.equals("yes")) return true;
        if (value.equals("no")) return false;
        throw RequestRefused.of(ErrorCode.INVALID, "The value after ? must be yes or no, not \"" + value + "\".");
    }

    /** In an address everything is text; what it is to be is the field's matter. */
    private static Object typed(String name, String text) {
        SearchField.Kind kind = List.of(SearchSubject.values()).stream()
                .flatMap(subject -> subject.field(name).stream())
                .map(SearchField::kind)
                .findFirst()
                .orElse(SearchField.Kind.TEXT);
        return switch (kind) {
            case NUMBER -> text.matches("-?[0-9]{1,15}") ? (Object) Long.valueOf(text) : text;
            case FLAG -> text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : text;
            case TEXT, MOMENT -> text;
        };
    }

    private static Object number(String text) {
        if (text.matches("[0-9]{1,9}")) return Integer.valueOf(text);
        throw RequestRefused.of(
                ErrorCode.INVALID, "'limit' must be an integer from 0 to 500; \"" + text + "\" is none.");
    }

    private static JSONObject checked(Object search) {
        CONTRACT.violationIn(search).ifPresent(violation -> {
            throw RequestRefused.of(ErrorCode.INVALID, "Invalid search: " + violation + ". See docs/api/search.md.");
        });
        return (JSONObject) search;
    }
}
