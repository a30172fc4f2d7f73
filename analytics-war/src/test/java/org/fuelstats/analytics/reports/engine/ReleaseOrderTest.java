package org.fuelstats.analytics.reports.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleaseOrderTest {
    @Test
    void releasesAreOrderedByVersionNewestFirst() {
        assertEquals(
                List.of("10.0", "9.2", "9.0.1", "9.0", "6.1", "6.0.1", "6.0", "6.0-techpreview"),
                sorted("6.0", "9.0", "6.0-techpreview", "10.0", "6.1", "9.2", "9.0.1", "6.0.1"));
    }

    @Test
    void whatHasNoVersionComesLast() {
        assertEquals(List.of("6.0", "liberty", "mitaka"), sorted("mitaka", "6.0", "liberty"));
    }

    @Test
    void equalVersionsWrittenDifferentlyDoNotFail() {
        assertEquals(2, sorted("9", "9.0").size());
        assertEquals(2, sorted("", "99999999999999999999999999.0").size());
    }

    private static List<String> sorted(String... releases) {
        return Arrays.stream(releases).sorted(ReleaseOrder.NEWEST_FIRST).toList();
    }
}
