package org.fuelstats.persistence.indexupkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.fuelstats.persistence.indexupkeep.IndexCondition.IndexSample;
import org.junit.jupiter.api.Test;

class IndexSampleTest {
    @Test
    void aRebuildIsToldBeforeALag() {
        assertEquals("rebuilding", sample(100, true).word());
    }

    @Test
    void moreThanAMinuteIsBehind() {
        assertEquals("current", sample(60, false).word());
        assertEquals("behind", sample(61, false).word());
    }

    @Test
    void negativeNumbersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new IndexSample(Instant.EPOCH, true, -1, 0, 0, false));
    }

    private static IndexSample sample(double lag, boolean rebuilding) {
        return new IndexSample(Instant.EPOCH, true, 1, 0, lag, rebuilding);
    }
}
