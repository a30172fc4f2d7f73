package org.fuelstats.analytics.exports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.function.Consumer;
import org.fuelstats.persistence.database.CopiedRows;

/** JSON text in a row, parsed in place; several passes may each begin at the start of a part. */
record RowJson(byte[] bytes, int start, int length) {
    private static final JsonFactory FACTORY = new JsonFactory();

    /** The place of a part that isn't there. */
    static final int ABSENT = -1;

    static RowJson of(CopiedRows row, int column) {
        return new RowJson(row.bytes(), row.start(column), row.length(column));
    }

    /** Processes the items of a list. */
    interface Item {
        /** The parser is at the item and must be left at its end. */
        void read(JsonParser in) throws IOException;
    }

    /** A parser at the first token. */
    JsonParser open() throws IOException {
        return open(0);
    }

    /** Goes through the list at a place; through none if the place is absent. An item that isn't what it should be is left out. */
    void items(int place, Consumer<CsvTable.UnreadableRecord> leftOut, Item item) throws IOException {
        if (place == ABSENT) return;
        try (JsonParser in = open(place)) {
            while (in.nextToken() != JsonToken.END_ARRAY) readOrLeaveOut(in, leftOut, () -> item.read(in));
        }
    }

    /** Takes a step that reads the item at the parser's position. If the item isn't what it should be, goes to its end. */
    static void readOrLeaveOut(JsonParser in, Consumer<CsvTable.UnreadableRecord> leftOut, Step step)
            throws IOException {
        JsonStreamContext around = in.getParsingContext();
        if (in.currentToken().isStructStart()) around = around.getParent();
        try {
            step.take();
        } catch (CsvTable.UnreadableRecord e) {
            leftOut.accept(e);
            while (in.getParsingContext() != around) in.nextToken();
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

    /**
     * Skips the list of a member, whose name is the current token of the parser from {@link #open()}, and returns its position; null is
     * treated as missing.
     */
    static int passList(JsonParser in) throws IOException {
        return eachItem(in, in::skipChildren);
    }

    /** Processes the item at the parser's position. */
    interface Step {
        void take() throws IOException;
    }

    /**
     * Iterates over the list of a member, whose name is the current token of the parser from {@link #open()}, and returns the list's
     * position; null is treated as missing. Each step must leave the parser at the item's end.
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

    /** Skips a member, whose name is the parser's current token. */
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
