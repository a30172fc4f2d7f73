package org.fuelstats.analytics.exports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.fuelstats.persistence.database.CopiedRows;

/** JSON text in a row, parsed in place; several passes may each start where a part begins. */
record RowJson(byte[] bytes, int start, int length) {
    private static final JsonFactory FACTORY = new JsonFactory();

    /** The place of a part that isn't there. */
    static final int ABSENT = -1;

    static RowJson of(CopiedRows row, int column) {
        return new RowJson(row.bytes(), row.start(column), row.length(column));
    }

    /** What is done with the items of a list. */
    interface Item {
        /** The parser stands at the item and has to be left at its end. */
        void read(JsonParser in) throws IOException;
    }

    /** A parser that stands at the first token. */
    JsonParser open() throws IOException {
        return open(0);
    }

    /** Goes through the list at a place; through none if the place is absent. */
    void items(int place, Item item) throws IOException {
        if (place == ABSENT) return;
        try (JsonParser in = open(place)) {
            while (in.nextToken() != JsonToken.END_ARRAY) item.read(in);
        }
    }

    private JsonParser open(int place) throws IOException {
        JsonParser in = FACTORY.createParser(bytes, start + place, length - place);
        in.nextToken();
        return in;
    }

    /** Goes to the name of an object's next member; false at the end of the object. */
    static boolean nextMember(JsonParser in) throws IOException {
        return in.nextToken() != JsonToken.END_OBJECT;
    }

    /** Passes over the list of a member, whose name the parser from {@link #open()} stands at, and tells its place; null is absent. */
    static int passList(JsonParser in) throws IOException {
        return eachItem(in, in::skipChildren);
    }

    /** What is done with an item that a parser stands at. */
    interface Step {
        void take() throws IOException;
    }

    /**
     * Goes through the list of a member, whose name the parser from {@link #open()} stands at, and tells the list's place; null is absent.
     * Each step has to leave the parser at the item's end.
     */
    static int eachItem(JsonParser in, Step step) throws IOException {
        String name = in.currentName();
        JsonToken token = in.nextToken();
        if (token == JsonToken.VALUE_NULL) return ABSENT;
        if (token != JsonToken.START_ARRAY) throw new CsvTable.UnreadableRecord("\"" + name + "\" is no list");
        int place = (int) in.currentTokenLocation().getByteOffset();
        while (in.nextToken() != JsonToken.END_ARRAY) step.take();
        return place;
    }

    /** Passes over a member, whose name the parser stands at. */
    static void pass(JsonParser in) throws IOException {
        in.nextToken();
        in.skipChildren();
    }

    static void expectObject(JsonParser in) {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw new CsvTable.UnreadableRecord(
                    "there is no object at " + in.getParsingContext().pathAsPointer());
        }
    }
}
