package org.fuelstats.schemas.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.json.JSONObject;

/** The rest of a record that exceeds a limit: it is passed over, but for the short values of the record itself, which tell whose it is. */
final class RecordRest {
    private static final int LONGEST_TEXT = 256;

    private RecordRest() {}

    /**
     * Goes to the record's last token.
     *
     * @param around the context that the record is in
     * @param record receives the values
     */
    static void skip(JsonParser parser, JsonStreamContext around, JSONObject record) throws IOException {
        while (parser.getParsingContext() != around) {
            JsonToken token = parser.nextToken();
            boolean own = parser.getParsingContext().getParent() == around;
            if (token == JsonToken.VALUE_STRING && own && parser.getTextLength() <= LONGEST_TEXT) {
                put(record, parser.currentName(), parser.getText());
            } else if (token == JsonToken.VALUE_NUMBER_INT && own && parser.getTextLength() < 10) {
                put(record, parser.currentName(), parser.getIntValue());
            }
        }
    }

    private static void put(JSONObject record, String name, Object value) {
        if (name != null && name.length() <= LONGEST_TEXT && !record.has(name)) record.put(name, value);
    }
}
