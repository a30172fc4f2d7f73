package org.fuelstats.analytics.search;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.fuelstats.analytics.errors.RequestRefused;
import org.fuelstats.http.ErrorCode;

/** The text by which a page is continued: the last hit's value of the sort field, if any, and its unique key. */
final class SearchCursor {
    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private SearchCursor() {}

    static String of(JsonArray sortValues) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sortValues.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor for the same subject and sort field.
     *
     * @param sort null to sort by identifier
     * @throws RequestRefused if it is none, for example one of another search
     */
    static JsonArray read(String text, SearchSubject subject, SearchField sort) {
        List<SearchField.Kind> kinds = kinds(subject, sort);
        try {
            String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            JsonArray values = JsonParser.parseString(json).getAsJsonArray();
            boolean fits = values.size() == kinds.size();
            for (int i = 0; fits && i < kinds.size(); i++) fits = fits(values.get(i), kinds.get(i));
            if (fits) return values;
        } catch (IllegalArgumentException | IllegalStateException | JsonParseException | ArithmeticException e) {
            // The same refusal as for a cursor of another form.
        }
        throw RequestRefused.of(
                ErrorCode.INVALID,
                "'after' must be the value of 'after' in the previous page, of a search with the same 'in' and 'sort'.");
    }

    private static List<SearchField.Kind> kinds(SearchSubject subject, SearchField sort) {
        List<SearchField.Kind> kinds = new ArrayList<>();
        if (sort != null) kinds.add(sort.kind());
        if (subject == SearchSubject.ACTION_LOGS) kinds.add(SearchField.Kind.NUMBER);
        kinds.add(SearchField.Kind.TEXT);
        return kinds;
    }

    /** Elasticsearch sorts by texts and by whole numbers; a missing text is null, a missing number the least or the largest. */
    private static boolean fits(JsonElement value, SearchField.Kind kind) {
        if (value.isJsonNull()) return kind == SearchField.Kind.TEXT;
        if (!(value instanceof JsonPrimitive plain)) return false;
        return switch (kind) {
            case TEXT -> plain.isString();
            case FLAG -> plain.isBoolean() || isLong(plain);
            case NUMBER, MOMENT -> isLong(plain);
        };
    }

    private static boolean isLong(JsonPrimitive value) {
        if (!value.isNumber() || value.getAsString().length() > 40) return false;
        BigDecimal number = value.getAsBigDecimal();
        return number.compareTo(LEAST) >= 0
                && number.compareTo(MOST) <= 0
                && (number.signum() == 0 || number.stripTrailingZeros().scale() <= 0);
    }
}
