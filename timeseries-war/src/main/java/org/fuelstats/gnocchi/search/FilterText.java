package org.fuelstats.gnocchi.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;
import org.json.JSONArray;
import org.json.JSONObject;

/**
 * Parses filters written as text, such as {@code started_at >= "2015-01-01" and not (host like 'web%' or host = null)}, into the JSON that
 * says the same. {@code ==} is no operator here, as in Gnocchi. {@code not} binds tighter than {@code and}, which binds tighter than {@code or}.
 */
final class FilterText {
    private static final int DEEPEST = 32;
    private static final int LONGEST = 65_536;

    private static final Pattern SPACE = Pattern.compile("\\s*");
    private static final Pattern OPERATOR = Pattern.compile(">=|<=|!=|≠|≥|≤|>|<|=|(?:eq|ne|lt|gt|ge|le|in|like)\\b");
    private static final Pattern NULL = Pattern.compile("(?:None|none|null)\\b");
    private static final Pattern TRUE = Pattern.compile("(?:True|true)\\b");
    private static final Pattern FALSE = Pattern.compile("(?:False|false)\\b");
    private static final Pattern UUID =
            Pattern.compile("\\p{XDigit}{8}(?:-?\\p{XDigit}{4}){3}-?\\p{XDigit}{12}(?![\\p{XDigit}\\w])");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?");
    private static final Pattern DOUBLE_QUOTED = Pattern.compile("\"[^\"\\n]*\"");
    private static final Pattern SINGLE_QUOTED = Pattern.compile("'[^'\\n]*'");
    private static final Pattern NOT = Pattern.compile("not\\b");
    private static final Pattern AND = Pattern.compile("and\\b|∧");
    private static final Pattern OR = Pattern.compile("or\\b|∨");

    private final String text;
    private final Matcher matcher;
    private int at;

    private FilterText(String text) {
        this.text = text;
        matcher = SPACE.matcher(text);
    }

    /**
     * The filter in JSON.
     *
     * @throws ApiError if the text is none
     */
    static JSONObject read(String text) {
        if (text.length() > LONGEST) {
            throw ApiError.of(ErrorCode.INVALID, "Invalid filter: it is longer than " + LONGEST + " characters");
        }
        FilterText parser = new FilterText(text);
        JSONObject filter = parser.either(0);
        parser.space();
        if (parser.at < text.length()) {
            throw parser.expected("end of text");
        }
        return filter;
    }

    private JSONObject either(int depth) {
        return chain("or", OR, () -> both(depth));
    }

    private JSONObject both(int depth) {
        return chain("and", AND, () -> negated(depth));
    }

    private JSONObject chain(String word, Pattern between, Supplier<JSONObject> part) {
        List<JSONObject> parts = new ArrayList<>();
        do {
            parts.add(part.get());
        } while (next(between) != null);
        return parts.size() == 1 ? parts.get(0) : new JSONObject().put(word, new JSONArray(parts));
    }

    private JSONObject negated(int depth) {
        if (depth > DEEPEST) {
            throw ApiError.of(ErrorCode.INVALID, "Invalid filter: it is nested deeper than " + DEEPEST + " levels");
        }
        if (next(NOT) != null) {
            return new JSONObject().put("not", negated(depth + 1));
        }
        if (taken('(')) {
            JSONObject inner = either(depth + 1);
            if (!taken(')')) {
                throw expected("')'");
            }
            return inner;
        }
        return condition(depth);
    }

    private JSONObject condition(int depth) {
        Object attribute = term(depth);
        String operator = next(OPERATOR);
        if (operator == null) {
            throw expected("operator");
        }
        return new JSONObject().put(operator, new JSONObject().put(String.valueOf(attribute), term(depth)));
    }

    private Object term(int depth) {
        if (next(NULL) != null) {
            return JSONObject.NULL;
        }
        if (next(TRUE) != null) {
            return true;
        }
        if (next(FALSE) != null) {
            return false;
        }
        String word = next(UUID);
        if (word == null) {
            word = next(IDENTIFIER);
        }
        if (word != null) {
            return word;
        }
        String number = next(NUMBER);
        if (number != null) {
            return number.matches("[+-]?\\d{1,18}") ? (Object) Long.valueOf(number) : (Object) Double.valueOf(number);
        }
        String quoted = next(DOUBLE_QUOTED);
        if (quoted == null) {
            quoted = next(SINGLE_QUOTED);
        }
        if (quoted != null) {
            return quoted.substring(1, quoted.length() - 1);
        }
        if (depth < DEEPEST && taken('[')) {
            return list(depth + 1);
        }
        throw expected("value");
    }

    private JSONArray list(int depth) {
        JSONArray items = new JSONArray();
        if (taken(']')) {
            return items;
        }
        do {
            items.put(term(depth));
        } while (taken(','));
        if (!taken(']')) {
            throw expected("']'");
        }
        return items;
    }

    private boolean taken(char wanted) {
        space();
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    /** What stands here if it has this form; null otherwise. */
    private String next(Pattern form) {
        space();
        matcher.usePattern(form).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        at = matcher.end();
        return matcher.group();
    }

    private void space() {
        matcher.usePattern(SPACE).region(at, text.length());
        if (matcher.lookingAt()) {
            at = matcher.end();
        }
    }

    private ApiError expected(String what) {
        space();
        int line = 1
                + (int) text.substring(0, at)
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
        int column = at - text.lastIndexOf('\n', Math.max(0, at - 1));
        return ApiError.of(
                ErrorCode.INVALID,
                "Invalid filter: Expected " + what + " (at char " + at + "), (line:" + line + ", col:"
                        + Math.max(1, column) + ")");
    }
}
