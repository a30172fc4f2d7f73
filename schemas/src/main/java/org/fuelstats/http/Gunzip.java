package org.fuelstats.http;

import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.fuelstats.settings.ByteSize;

/**
 * Inflates a gzip body (RFC 1952), strictly: the JDK's own stream ignores garbage after the end, and recurses for each of
 * several members. Any number of members in a row are one body, as the RFC says.
 */
final class Gunzip {
    private static final int FLAG_CRC = 2;
    private static final int FLAG_EXTRA = 4;
    private static final int FLAG_NAME = 8;
    private static final int FLAG_COMMENT = 16;
    private static final int FLAGS_RESERVED = 0xE0;

    private final byte[] in;
    private final int length;
    private final ByteSize limit;
    private final GrowingBuffer out;
    private int at;

    private Gunzip(byte[] in, int length, ByteSize limit, MemoryBudget.Claim claim) {
        this.in = in;
        this.length = length;
        this.limit = limit;
        this.out = new GrowingBuffer((int) Math.min(limit.bytes(), Math.max(1024, length * 4L)), limit.bytes(), claim);
    }

    static GrowingBuffer inflate(byte[] in, int length, ByteSize limit, MemoryBudget.Claim claim) {
        Gunzip gunzip = new Gunzip(in, length, limit, claim);
        Inflater inflater = new Inflater(true);
        try {
            do {
                gunzip.member(inflater);
            } while (gunzip.at < length);
        } finally {
            inflater.end();
        }
        return gunzip.out;
    }

    private void member(Inflater inflater) {
        header();
        int from = out.length();
        inflater.reset();
        try {
            inflater.setInput(in, at, length - at);
            while (!inflater.finished()) {
                int room = out.room();
                int count = inflater.inflate(out.bytes(), out.length(), room);
                if (!out.added(count)) {
                    throw new BodyRefused(
                            ErrorCode.TOO_LARGE,
                            "The body is larger than " + limit + " when inflated. Split the request.");
                }
                if (count == 0 && !inflater.finished() && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw broken("it ends too early");
                }
            }
            at = length - inflater.getRemaining();
        } catch (DataFormatException e) {
            throw broken("its data are damaged");
        }
        CRC32 crc = new CRC32();
        crc.update(out.bytes(), from, out.length() - from);
        if (fourBytes() != crc.getValue() || fourBytes() != (out.length() - from)) {
            throw broken("its checksum or length doesn't match its data");
        }
    }

    private void header() {
        boolean magic = oneByte() == 0x1F && oneByte() == 0x8B && oneByte() == 8;
        if (!magic) {
            throw broken(at <= 3 ? "it has no gzip header" : "there is data after its end");
        }
        int flags = oneByte();
        if ((flags & FLAGS_RESERVED) != 0) {
            throw broken("its header has unknown flags");
        }
        skip(6);
        if ((flags & FLAG_EXTRA) != 0) {
            skip(oneByte() | oneByte() << 8);
        }
        if ((flags & FLAG_NAME) != 0) {
            skipText();
        }
        if ((flags & FLAG_COMMENT) != 0) {
            skipText();
        }
        if ((flags & FLAG_CRC) != 0) {
            skip(2);
        }
    }

    private int oneByte() {
        skip(1);
        return in[at - 1] & 0xFF;
    }

    private long fourBytes() {
        return oneByte() | oneByte() << 8 | oneByte() << 16 | (long) oneByte() << 24;
    }

    private void skip(int count) {
        if (length - at < count) {
            throw broken("it ends too early");
        }
        at += count;
    }

    private void skipText() {
        while (oneByte() != 0) {
            // up to the NUL that ends it
        }
    }

    private static BodyRefused broken(String what) {
        return new BodyRefused(
                ErrorCode.INVALID, "The body's Content-Encoding is gzip, but " + what + ": compress it again.");
    }
}
