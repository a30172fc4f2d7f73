package org.fuelstats.gnocchi.measurejson;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.gnocchi.responses.Cause;
import org.fuelstats.http.ErrorCode;

/** A cursor in a JSON document. As strict as RFC 8259; anything that is not JSON is a 400 that names the position. */
final class JsonBytes {
    private static final int DEEPEST = 64;

    final byte[] bytes;
    final int end;
    int at;

    JsonBytes(byte[] bytes, int length) {
        this.bytes = bytes;
        this.end = length;
    }

    /** The first byte of the next token, which is not consumed; -1 at the end. */
    int peek() {
        while (at < end) {
            byte c = bytes[at];
            if (c > ' ' || c < 0) {
                return c & 0xFF;
            }
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                throw malformed("a control character stands between the tokens");
            }
            at++;
        }
        return -1;
    }

    /** Passes over this token if it is the next. */
    boolean take(char token) {
        if (peek() != token) {
            return false;
        }
        at++;
        return true;
    }

    void expect(char token, String place) {
        if (!take(token)) {
            throw malformed(place + " should be '" + token + "', not " + next());
        }
    }

    /** Nothing may follow. */
    void expectEnd() {
        if (peek() != -1) {
            throw malformed("there is text behind the end of the JSON value: send one value only");
        }
    }

    /** Reads a string; the next token is known to begin one. */
    String string() {
        int from = at + 1;
        passString();
        return JsonText.unescaped(decoded(from, at - 1), this, from);
    }

    private String decoded(int from, int to) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            at = from;
            throw malformed("the string isn't valid UTF-8");
        }
    }

    private void passString() {
        int from = at++;
        while (at < end) {
            byte c = bytes[at++];
            if (c == '"') {
                return;
            }
            if (c == '\\') {
                at++;
            } else if (c >= 0 && c < ' ') {
                at--;
                throw malformed("a string holds a control character: escape it");
            }
        }
        at = from;
        throw malformed("a string has no end: the body may be cut off");
    }

    /** Passes over any value. */
    void pass(int depth) {
        if (depth > DEEPEST) {
            throw malformed("values are nested deeper than " + DEEPEST + " levels: flatten them");
        }
        switch (peek()) {
            case '{' -> {
                at++;
                if (take('}')) {
                    return;
                }
                do {
                    member();
                    pass(depth + 1);
                } while (take(','));
                expect('}', "the end of an object");
            }
            case '[' -> {
                at++;
                if (take(']')) {
                    return;
                }
                do {
                    pass(depth + 1);
                } while (take(','));
                expect(']', "the end of a list");
            }
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        }
    }

    /** Reads a member's name and passes over the colon behind it. */
    String member() {
        if (peek() != '"') {
            throw malformed("a member's name should stand here, in double quotes, not " + next());
        }
        String name = string();
        expect(':', "what follows a member's name");
        return name;
    }

    /** Reads a number's text. */
    String number() {
        int to = JsonText.numberEnd(bytes, at, end);
        if (to < 0) {
            throw malformed("a value should stand here, not " + next());
        }
        String text = new String(bytes, at, to - at, StandardCharsets.ISO_8859_1);
        at = to;
        return text;
    }

    private void word(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= end || bytes[at + i] != word.charAt(i)) {
                throw malformed("a value should stand here, not " + next());
            }
        }
        at += word.length();
    }

    /** The content at this position, for a message. */
    String next() {
        int c = peek();
        if (c < 0) {
            return "the end of the body";
        }
        int to = at;
        while (to < end && to - at < 24 && bytes[to] > ' ' && ",:]}".indexOf(bytes[to]) < 0) {
            to++;
        }
        String text = new String(bytes, at, Math.max(1, to - at), StandardCharsets.US_ASCII);
        return JsonText.shown(text);
    }

    /** An error that says where in the body this place is. */
    ApiError malformed(String what) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < Math.min(at, end); i++) {
            if (bytes[i] == '\n') {
                line++;
                column = 1;
            } else if ((bytes[i] & 0xC0) != 0x80) {
                column++;
            }
        }
        String place = "line " + line + ", column " + column;
        return ApiError.of(
                ErrorCode.INVALID,
                new Cause("Unable to decode body", "The body isn't JSON at " + place + ": " + what + ".", place));
    }
}
