package org.fuelstats.listeners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.DefaultByteBufferPool;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** Eight buffers of a thousand bytes stay in memory, the rest needs space in files. */
class BodyStoreTest {
    private static final int BUFFER = 1000;

    private final DefaultByteBufferPool pool = new DefaultByteBufferPool(false, BUFFER);

    @Test
    void aBodyThatFitsIsHandedOver() throws IOException {
        BodyStore store = new BodyStore(pool, new SpoolSpace(BUFFER + 1));
        fill(store, 9 * BUFFER + 1);

        int size = 0;
        for (PooledByteBuffer part : store.complete().orElseThrow()) {
            size += part.getBuffer().remaining();
            part.close();
        }

        assertEquals(9 * BUFFER + 1, size);
    }

    @Test
    void aBodyWhoseEndFindsNoSpaceIsNotHandedOverAndItsSpaceIsFreeAgain() throws IOException {
        SpoolSpace space = new SpoolSpace(BUFFER);
        BodyStore store = new BodyStore(pool, space);
        fill(store, 9 * BUFFER + 1);

        assertTrue(store.complete().isEmpty());
        assertFalse(space.take(1), "still taken");

        store.close();
        assertTrue(space.take(BUFFER));
    }

    private static void fill(BodyStore store, int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            ByteBuffer room = store.room();
            room.put((byte) i);
            if (!room.hasRemaining()) {
                assertTrue(store.filled());
            }
        }
    }
}
