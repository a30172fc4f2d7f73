package org.fuelstats.persistence.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class IndexEventsTest {
    @Test
    void idsThatFollowEachOtherAreSpreadEvenlyOverAllShares() {
        int[] perShare = new int[4];
        for (long id = 1; id <= 10_000; id++) {
            long fromZero = (long) IndexEvents.share(id) - Integer.MIN_VALUE;
            perShare[(int) (fromZero * perShare.length >>> 32)]++;
        }

        for (int events : perShare) assertTrue(events > 2_400 && events < 2_600, () -> events + " in one share");
    }

    @Test
    void anEntityIsAlwaysInTheSameShare() {
        assertEquals(IndexEvents.share(4711), IndexEvents.share(4711));
    }
}
