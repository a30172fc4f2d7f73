package org.fuelstats.analytics.jobs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResultStreamTest {
    private final List<byte[]> parts = new ArrayList<>();
    private final ResultStream stream = new ResultStream(parts::add);

    @Test
    void whateverIsWrittenComesOutInPartsOfOneSize() {
        Random random = new Random(5);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[random.nextInt(20_000)];
            random.nextBytes(bytes);
            int from = bytes.length / 3;
            stream.write(bytes, from, bytes.length - from);
            stream.write(i);
            written.write(bytes, from, bytes.length - from);
            written.write(i);
        }
        stream.finish();

        ByteArrayOutputStream received = new ByteArrayOutputStream();
        parts.forEach(received::writeBytes);
        assertArrayEquals(written.toByteArray(), received.toByteArray());
        parts.subList(0, parts.size() - 1).forEach(part -> assertEquals(ResultStream.PART_BYTES, part.length));
    }

    @Test
    void aWriteLargerThanAPartIsCut() {
        stream.write(new byte[2 * ResultStream.PART_BYTES], 0, 2 * ResultStream.PART_BYTES);
        stream.finish();

        assertEquals(2, parts.size());
    }

    @Test
    void nothingWrittenIsNoPart() {
        stream.finish();

        assertEquals(0, parts.size());
    }
}
