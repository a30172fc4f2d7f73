package org.fuelstats.schemas.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;

/** The sentences that say what is wrong with a document, and at which line, column and member. */
final class JsonErrors {
    private final JsonParser parser;
    private final byte[] bytes;
    private final int length;

    JsonErrors(JsonParser parser, byte[] bytes, int length) {
        this.parser = parser;
        this.bytes = bytes;
        this.length = length;
    }

    /** Refuses whatever is not UTF-8, before anything is parsed. */
    static void checkEncoding(byte[] bytes, int length) {
        if (length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            throw new MalformedJson("The body begins with a byte order mark: send UTF-8 without one.");
        }
        int bad = Utf8.firstBad(bytes, length);
        if (bad < 0) {
            return;
        }
        String where = place(bytes, length, bad);
        throw new MalformedJson(
                bytes[bad] == 0
                        ? "There is a NUL byte at " + where
                                + ": send UTF-8 (UTF-16 and UTF-32 aren't accepted) without NUL."
                        : "The bytes at " + where + " aren't valid UTF-8: encode the body as UTF-8.");
    }

    /** What the document holds at the current token is refused. */
    MalformedJson refuse(String reason) {
        return new MalformedJson(sentence(reason));
    }

    /** What begins with the current token is more than a limit allows. */
    BeyondLimit beyond(String reason) {
        return new BeyondLimit(sentence(reason));
    }

    private String sentence(String reason) {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        return "At " + place(bytes, length, tokenStart()) + (pointer.isEmpty() ? "" : " (#" + abridged(pointer) + ")")
                + ": " + reason + ".";
    }

    /** The parser could not read on. */
    MalformedJson malformed(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        int at = location == null || location.getByteOffset() < 0 ? tokenStart() : (int) location.getByteOffset();
        return new MalformedJson("The body isn't valid JSON at " + place(bytes, length, Math.min(at, length)) + ": "
                // What follows is advice to the parser's user, who isn't the body's sender.
                + abridged(e.getOriginalMessage().replaceFirst(": enable `.*", "")) + ".");
    }

    private static String abridged(String text) {
        // What was refused for its characters must not come back in the sentence that says so.
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
        return plain.length() <= 300 ? plain : plain.substring(0, 300) + "...";
    }

    private static String place(byte[] bytes, int length, int offset) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < Math.min(offset, length); i++) {
            if (bytes[i] == '\n') {
                line++;
                column = 1;
            } else if ((bytes[i] & 0xC0) != 0x80) {
                column++;
            }
        }
        return "line " + line + ", column " + column;
    }

    private int tokenStart() {
        return (int) parser.currentTokenLocation().getByteOffset();
    }
}
