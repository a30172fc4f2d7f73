package org.fuelstats.analytics.search;

import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fuelstats.analytics.errors.RequestRefused;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.http.RequestedTime;
import org.fuelstats.persistence.index.IndexedText;
import org.json.JSONArray;
import org.json.JSONObject;

/** Parses a search: resolves field names and converts values to the fields' types; invalid input is rejected with a reason. */
final class SearchParser {
    private static final int USUAL_LIMIT = 50;
    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

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
     * @throws RequestRefused when a field isn't known, or a value isn't what its field holds
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
        SearchField sortField = sort.isEmpty() ? null : sortField(largestFirst ? sort.substring(1) : sort);
        return new SearchRequest(
                subject,
                conditions,
                facets,
                sortField,
                largestFirst,
                asked.optInt("limit", USUAL_LIMIT),
                asked.isNull("after") ? null : SearchCursor.read(asked.getString("after"), subject, sortField));
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
                .orElseThrow(() -> RequestRefused.of(
                        ErrorCode.INVALID,
                        "There is no field \"" + name + "\" in "
                                + subject.word() + ". The fields are: "
                                + String.join(
                                        ", ",
                                        subject.fields().stream()
                                                .map(SearchField::name)
                                                .toList()) + "."));
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
                if (!(value instanceof Number number)) {
                    throw refused(field, "It holds numbers; \"" + value + "\" is none.");
                }
                BigDecimal exact = new BigDecimal(number.toString());
                if (exact.compareTo(LEAST) < 0 || exact.compareTo(MOST) > 0) {
                    throw refused(field, "It holds numbers from " + LEAST + " to " + MOST + "; " + value + " is none.");
                }
                yield new JsonPrimitive(number);
            }
            case FLAG -> {
                if (value instanceof Boolean flag) yield new JsonPrimitive(flag);
                throw refused(field, "It is true or false, not \"" + value + "\".");
            }
            case MOMENT -> new JsonPrimitive(INDEXED_MOMENT.format(moment(field, value.toString())));
        };
    }

    private static Instant moment(SearchField field, String text) {
        return RequestedTime.dayOrInstant(text)
                .orElseThrow(() -> refused(
                        field, "It holds times such as 2026-01-31 or 2026-01-31T12:00:00Z; \"" + text + "\" is none."));
    }

    private static RequestRefused refused(SearchField field, String reason) {
        return RequestRefused.of(ErrorCode.INVALID, "The field '" + field.name() + "' can't be used so. " + reason);
    }
}
