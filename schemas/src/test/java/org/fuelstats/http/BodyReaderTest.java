package org.fuelstats.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.fuelstats.settings.ByteSize;
import org.junit.jupiter.api.Test;

class BodyReaderTest {
    private static final ByteSize LIMIT = ByteSize.of("64 KiB");

    @Test
    void aBodyUpToTheLimitIsRead() {
        byte[] bytes = new byte[64 * 1024];
        bytes[17] = 1;
        assertArrayEquals(bytes, BodyReader.readSmall(new ByteArrayInputStream(bytes), null, LIMIT));
        assertEquals(0, BodyReader.readSmall(InputStream.nullInputStream(), null, LIMIT).length);
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedAndReadNoFurther() {
        ByteArrayInputStream in = new ByteArrayInputStream(new byte[1 << 20]);
        BodyRefused refused = assertThrows(BodyRefused.class, () -> BodyReader.readSmall(in, null, LIMIT));
        assertEquals(ErrorCode.TOO_LARGE, refused.code());
        assertTrue(refused.getMessage().contains("64 KiB"), refused.getMessage());
        assertEquals((1 << 20) - (64 << 10) - 1, in.available());
    }

    @Test
    void aBodyThatDoesNotArriveIsRefused() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        BodyRefused refused = assertThrows(BodyRefused.class, () -> BodyReader.readSmall(broken, null, LIMIT));
        assertEquals(ErrorCode.INCOMPLETE, refused.code());
    }

    @Test
    void memoryThatIsTakenIsMissingUntilItIsReleased() {
        MemoryBudget budget = new MemoryBudget(ByteSize.of("16 MiB"), bytes -> bytes * 2);
        MemoryBudget.Claim first = budget.claim();
        MemoryBudget.Claim second = budget.claim();
        first.growTo(6 << 20);
        BodyRefused refused = assertThrows(BodyRefused.class, () -> second.growTo(4 << 20));
        assertEquals(ErrorCode.UNAVAILABLE, refused.code());
        first.release();
        second.growTo(7 << 20);
        second.release();
    }
}
