package org.fuelstats.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.fuelstats.settings.ByteSize;
import org.junit.jupiter.api.Test;

class GunzipTest {
    private static final byte[] TEXT = "[[\"2024-01-01\", 1]]".getBytes(UTF_8);

    @Test
    void oneMemberIsInflated() {
        assertArrayEquals(TEXT, inflate(gzip(TEXT)));
    }

    @Test
    void severalMembersAreOneBody() {
        assertArrayEquals(concat(TEXT, TEXT), inflate(concat(gzip(TEXT), gzip(TEXT))));
    }

    @Test
    void tenThousandEmptyMembersNeedNoStack() {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        for (int i = 0; i < 10_000; i++) {
            members.writeBytes(gzip(new byte[0]));
        }
        members.writeBytes(gzip(TEXT));

        assertArrayEquals(TEXT, inflate(members.toByteArray()));
    }

    @Test
    void garbageAfterTheEndIsRefused() {
        assertDamaged("after its end", concat(gzip(TEXT), "xyz".getBytes(UTF_8)));
        assertDamaged("after its end", concat(gzip(TEXT), new byte[4]));
    }

    @Test
    void dataThatEndTooEarlyAreRefused() {
        byte[] whole = gzip(TEXT);
        for (int length = 0; length < whole.length; length++) {
            assertDamaged("it ends too early", Arrays.copyOf(whole, length));
        }
    }

    @Test
    void aWrongChecksumIsRefused() {
        byte[] bytes = gzip(TEXT);
        bytes[bytes.length - 6] ^= 1;
        assertDamaged("checksum", bytes);
    }

    @Test
    void whatIsLargerThanTheLimitWhenInflatedIsRefused() {
        byte[] zeros = new byte[4096];
        assertArrayEquals(zeros, inflate(gzip(zeros)));
        BodyRefused refused = assertThrows(BodyRefused.class, () -> inflate(gzip(new byte[4097])));
        assertEquals(ErrorCode.TOO_LARGE, refused.code());
        assertTrue(refused.getMessage().contains("4 KiB when inflated"), refused.getMessage());
    }

    private static void assertDamaged(String part, byte[] bytes) {
        BodyRefused refused = assertThrows(BodyRefused.class, () -> inflate(bytes));
        assertEquals(ErrorCode.INVALID, refused.code());
        assertTrue(refused.getMessage().contains(part), refused.getMessage());
    }

    private static byte[] inflate(byte[] bytes) {
        GrowingBuffer out = Gunzip.inflate(
                bytes,
                bytes.length,
                ByteSize.of("4 KiB"),
                MemoryBudget.unlimited().claim());
        return Arrays.copyOf(out.bytes(), out.length());
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
