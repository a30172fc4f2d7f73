package org.fuelstats.http.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes CSV as Python's csv module does by default: CRLF, quotes only where needed, UTF-8. Text that a spreadsheet would interpret as a
 * formula, also by the full-width forms of its first character, is prefixed with an apostrophe; numbers are not.
 */
public final class CsvWriter {
    private static final int FLUSH_AT = 64 * 1024;
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d*)?([eE][+-]?\\d+)?");

    private final OutputStream out;
    private byte[] buffer = new byte[FLUSH_AT * 2];
    private int length;
    private int rowStart;
    private boolean rowBegun;

    public CsvWriter(OutputStream out) {
        this.out = out;
    }

    public void cells(String[] cells) {
        for (String cell : cells) cell(cell);
    }

    public void cells(List<String> cells) {
        for (String cell : cells) cell(cell);
    }

    /** One more cell of the row; null is an empty one. */
    public void cell(String text) {
        if (rowBegun) put(',');
        rowBegun = true;
        if (text == null || text.isEmpty()) return;
        boolean formula = isFormula(text);
        boolean quoted = needsQuotes(text);
        ensure(text.length() * 3 + 3);
        if (quoted) put('"');
        if (formula) put('\'');
        encode(text);
        if (quoted) put('"');
    }

    /** Ends the row; only now does it count. */
    public void endRow() throws IOException {
        put('\r');
        put('\n');
        rowStart = length;
        rowBegun = false;
        if (length >= FLUSH_AT) flush();
    }

    /** Forgets what was written of the row. */
    public void dropRow() {
        length = rowStart;
        rowBegun = false;
    }

    /** Hands on what is whole, without asking the receiver to do the same. */
    public void flush() throws IOException {
        out.write(buffer, 0, rowStart);
        System.arraycopy(buffer, rowStart, buffer, 0, length - rowStart);
        length -= rowStart;
        rowStart = 0;
    }

    private static boolean isFormula(String text) {
        return switch (text.charAt(0)) {
            case '=', '@', '\t', '\r', '\n', '\uFF1D', '\uFF20', '\uFF0B', '\uFF0D' -> true;
            case '+', '-' -> !NUMBER.matcher(text).matches();
            default -> false;
        };
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\r' || c == '\n') return true;
        }
        return false;
    }

    private void encode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                // A quote within quotes is doubled, which may take more room than was set aside.
                ensure((text.length() - i) * 3 + 3);
                put('"');
                put('"');
            } else if (c < 0x80) {
                buffer[length++] = (byte) c;
            } else {
                i += encodeBeyondAscii(text.codePointAt(i)) - 1;
            }
        }
    }

    /** Writes a code point; how many chars it takes. */
    private int encodeBeyondAscii(int c) {
        if (c < 0x800) {
            put(0xC0 | c >> 6);
        } else if (c < 0x10000) {
            if (Character.getType(c) == Character.SURROGATE) {
                put('?');
                return 1;
            }
            put(0xE0 | c >> 12);
            put(0x80 | c >> 6 & 0x3F);
        } else {
            put(0xF0 | c >> 18);
            put(0x80 | c >> 12 & 0x3F);
            put(0x80 | c >> 6 & 0x3F);
        }
        put(0x80 | c & 0x3F);
        return Character.charCount(c);
    }

    private void put(int octet) {
        ensure(1);
        buffer[length++] = (byte) octet;
    }

    private void ensure(int more) {
        if (buffer.length - length < more) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }
}
