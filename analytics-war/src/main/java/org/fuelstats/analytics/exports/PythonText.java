package org.fuelstats.analytics.exports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * Writes JSON values as Python 3 prints them, which is the traditional form of the cells: {@code True}, list items separated by blanks,
 * objects as dictionaries. Numbers are written as sent.
 */
final class PythonText {
    private static final String NONE = "None";

    private PythonText() {}

    static String of(boolean flag) {
        return flag ? "True" : "False";
    }

    /** The cell for the parser's current value; null, which is an empty cell, for null. */
    static String cell(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case VALUE_NULL -> null;
            case START_ARRAY -> {
                StringBuilder text = new StringBuilder();
                String between = "";
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    text.append(between);
                    between = " ";
                    if (in.currentToken() == JsonToken.VALUE_STRING) text.append(in.getText());
                    else represent(in, text);
                }
                yield text.toString();
            }
            case START_OBJECT -> {
                StringBuilder text = new StringBuilder();
                represent(in, text);
                yield text.toString();
            }
            case VALUE_TRUE, VALUE_FALSE -> of(in.getBooleanValue());
            default -> in.getText();
        };
    }

    private static void represent(JsonParser in, StringBuilder text) throws IOException {
        switch (in.currentToken()) {
            case VALUE_NULL -> text.append(NONE);
            case VALUE_TRUE, VALUE_FALSE -> text.append(of(in.getBooleanValue()));
            case VALUE_STRING -> quote(in.getText(), text);
            case START_ARRAY -> {
                text.append('[');
                String between = "";
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    text.append(between);
                    represent(in, text);
                    between = ", ";
                }
                text.append(']');
            }
            case START_OBJECT -> {
                text.append('{');
                String between = "";
                while (in.nextToken() != JsonToken.END_OBJECT) {
                    quote(in.currentName(), text.append(between));
                    in.nextToken();
                    represent(in, text.append(": "));
                    between = ", ";
                }
                text.append('}');
            }
            default -> text.append(in.getText());
        }
    }

    private static void quote(String string, StringBuilder text) {
        char quote = string.indexOf('\'') >= 0 && string.indexOf('"') < 0 ? '"' : '\'';
        text.append(quote);
        string.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '\\' -> text.append("\\\\");
                default -> {
                    if (c == quote) text.append('\\').append(quote);
                    else if (isPrintable(c)) text.appendCodePoint(c);
                    else text.append(String.format(c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", c));
                }
            }
        });
        text.append(quote);
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }
}
