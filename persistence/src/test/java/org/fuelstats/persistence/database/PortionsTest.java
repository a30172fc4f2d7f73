package org.fuelstats.persistence.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PortionsTest {
    @Test
    void recordsAreTogetherUpToAMebibyteAndALongerOneIsByItself() {
        assertEquals(
                List.of(List.of(600_000, 400_000), List.of(100_000), List.of(5_000_000), List.of(1, 2)),
                Portions.of(List.of(600_000, 400_000, 100_000, 5_000_000, 1, 2), length -> length));
    }

    @Test
    void ofNothingThereAreNone() {
        assertEquals(List.of(), Portions.of(List.<Integer>of(), length -> length));
    }
}
