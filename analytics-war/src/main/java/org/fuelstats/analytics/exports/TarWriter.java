package org.fuelstats.analytics.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes an archive in the form that POSIX calls ustar; between {@link #begin} and {@link #end} what is written is a file's content. */
final class TarWriter extends OutputStream {
    private static final int BLOCK = 512;
    private static final int SIZE_AT = 124;
    private static final int SIZE_LENGTH = 12;
    private static final long LARGEST_OCTAL = 077777777777L;
    private static final int CHECKSUM_AT = 148;
    private static final int CHECKSUM_LENGTH = 8;

    private final OutputStream out;
    private long due;
    private int padding;

    TarWriter(OutputStream out) {
        this.out = out;
    }

    /** Begins a file of exactly this size, with a name of 100 letters at most. */
    void begin(String name, long size) throws IOException {
        byte[] header = new byte[BLOCK];
        text(header, 0, name);
        text(header, 100, "0000644\0");
        text(header, 108, "0000000\0");
        text(header, 116, "0000000\0");
        size(header, size);
        text(header, 136, "00000000000\0");
        text(header, 156, "0");
        text(header, 257, "ustar\u000000");
        text(header, CHECKSUM_AT, " ".repeat(CHECKSUM_LENGTH));
        int sum = 0;
        for (byte octet : header) sum += octet & 0xFF;
        text(header, CHECKSUM_AT, String.format(Locale.ROOT, "%06o\0 ", sum));
        out.write(header);
        due = size;
        padding = (int) ((BLOCK - size % BLOCK) % BLOCK);
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        due -= length;
        if (due < 0) throw new IllegalStateException("the file is longer than was said");
        out.write(source, offset, length);
    }

    /** Ends the file. */
    void end() throws IOException {
        if (due != 0) throw new IllegalStateException("the file is " + due + " bytes shorter than was said");
        out.write(new byte[padding]);
    }

    /** Ends the archive. */
    void finish() throws IOException {
        out.write(new byte[2 * BLOCK]);
    }

    /** Sizes from 8 GiB on don't fit into octal digits; then the field is a binary number, as GNU and BSD tar read it. */
    private static void size(byte[] header, long size) {
        if (size <= LARGEST_OCTAL) {
            text(header, SIZE_AT, String.format(Locale.ROOT, "%011o\0", size));
            return;
        }
        header[SIZE_AT] = (byte) 0x80;
        for (int i = 0; i < Long.BYTES; i++) {
            header[SIZE_AT + SIZE_LENGTH - 1 - i] = (byte) (size >>> i * Byte.SIZE);
        }
    }

    private static void text(byte[] header, int place, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, place, bytes.length);
    }
}
