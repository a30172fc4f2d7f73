package org.fuelstats.analytics.search;

import com.google.gson.JsonArray;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import jakarta.ws.rs.BadRequestException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.fuelstats.persistence.index.IndexedText;
import org.json.JSONArray;
import org.json.JSONObject;

/** Parses a search: resolves field names and converts values to the fields' types; invalid input is rejected with a reason. */
final class SearchParser {
    private static final int USUAL_LIMIT = 50;

    /** As the index writes times, and the only form in which it takes them. */
    private static final DateTimeFormatter INDEXED_MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSSX", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final SearchSubject subject;

    private SearchParser(SearchSubject subject) {
        this.subject = subject;
    }

    /**
     * Reads a search that the schema allows.
     *
     * @throws BadRequestException when a field isn't known, or a value isn't what its field holds
     */
    static SearchRequest of(JSONObject asked) {
        SearchSubject subject = SearchSubject.of(asked.getString("in")).orElseThrow();
        return new SearchParser(subject).read(asked);
    }

    private SearchRequest read(JSONObject asked) {
        List<SearchCondition> conditions = new ArrayList<>();
        JSONArray where = asked.optJSONArray("where", new JSONArray());
        for (int i = 0; i < where.length(); i++) conditions.addAll(conditions(where.getJSONObject(i)));
        List<SearchField> facets = new ArrayList<>();
        JSONArray counted = asked.optJSONArray("facets", new JSONArray());
        for (int i = 0; i < counted.length(); i++) facets.add(facet(counted.getString(i)));
        String sort = asked.optString("sort", "");
        boolean largestFirst = sort.startsWith("-");
        return new SearchRequest(
                subject,
                conditions,
                facets,
                sort.isEmpty() ? null : sortField(largestFirst ? sort.substring(1) : sort),
                largestFirst,
                asked.optInt("limit", USUAL_LIMIT),
                asked.isNull("after") ? null : cursor(asked.getString("after"), !sort.isEmpty()));
    }

    private List<SearchCondition> conditions(JSONObject where) {
        SearchField field = field(where.getString("field"));
        List<SearchCondition> conditions = new ArrayList<>();
        if (where.has("is")) {
            List<JsonPrimitive> values = new ArrayList<>();
            for (Object value : where.getJSONArray("is")) values.add(value(field, value));
            conditions.add(SearchCondition.is(field, values));
        }
        if (where.has("from") || where.has("below")) {
            if (field.kind() != SearchField.Kind.NUMBER && field.kind() != SearchField.Kind.MOMENT) {
                throw refused(field, "'from' and 'below' apply to numbers and times only.");
            }
            conditions.add(SearchCondition.between(
                    field, border(field, where.opt("from")), border(field, where.opt("below"))));
        }
        if (where.has("contains")) {
            if (field.kind() != SearchField.Kind.TEXT) throw refused(field, "'contains' applies to text only.");
            conditions.add(SearchCondition.contains(field, where.getString("contains")));
        }
        if (where.has("known")) conditions.add(SearchCondition.known(field, where.getBoolean("known")));
        return conditions;
    }

    private SearchField field(String name) {
        return subject.field(name)
                .orElseThrow(() -> new BadRequestException("There is no field \"" + name + "\" in "
                        + subject.word() + ". The fields are: "
                        + String.join(
                                ", ",
                                subject.fields().stream().map(SearchField::name).toList()) + "."));
    }

    private SearchField facet(String name) {
        SearchField field = field(name);
        if (field.kind() == SearchField.Kind.MOMENT) throw refused(field, "Times cannot be used as facets.");
        return field;
    }

    private SearchField sortField(String name) {
        SearchField field = field(name);
        if (field.ofEnvironment())
            throw refused(field, "Cannot sort by a field of environments, since an installation may have several.");
        return field;
    }

    private static JsonPrimitive border(SearchField field, Object value) {
        return value == null ? null : value(field, value);
    }

    private static JsonPrimitive value(SearchField field, Object value) {
        return switch (field.kind()) {
            case TEXT -> new JsonPrimitive(IndexedText.of(value.toString()));
            case NUMBER -> {
                if (value instanceof Number number) yield new JsonPrimitive(number);
                throw refused(field, "It holds numbers; \"" + value + "\" is none.");
            }
            case FLAG -> {
                if (value instanceof Boolean flag) yield new JsonPrimitive(flag);
                throw refused(field, "It is true or false, not \"" + value + "\".");
            }
            case MOMENT -> new JsonPrimitive(INDEXED_MOMENT.format(moment(field, value.toString())));
        };
    }

    private static Instant moment(SearchField field, String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : Instant.parse(text);
        } catch (DateTimeException e) {
            throw refused(
                    field, "It holds times such as 2026-01-31 or 2026-01-31T12:00:00Z; \"" + text + "\" is none.");
        }
    }

    private static BadRequestException refused(SearchField field, String reason) {
        return new BadRequestException("The field '" + field.name() + "' can't be used so. " + reason);
    }

    /** A page begins after a hit, identified by the value of the sort field, if any, and by its unique key. */
    private JsonArray cursor(String after, boolean sorted) {
        int size = (sorted ? 1 : 0) + (subject == SearchSubject.INSTALLATIONS ? 1 : 2);
        try {
            String json = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            JsonArray values = JsonParser.parseString(json).getAsJsonArray();
            boolean plain = true;
            for (var value : values) plain &= value.isJsonPrimitive() || value.isJsonNull();
            if (plain && values.size() == size) return values;
        } catch (IllegalArgumentException | IllegalStateException | JsonParseException e) {
            // The same refusal as for a cursor of another form.
        }
        throw new BadRequestException("'after' must be the value of 'after' in the previous page.");
    }

    /** The text by which a page is continued. */
    static String cursor(JsonArray sortValues) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sortValues.toString().getBytes(StandardCharsets.UTF_8));
    }
}
