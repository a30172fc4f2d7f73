package org.fuelstats.timeseries.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.fuelstats.timeseries.archive.DefaultPolicies;

class MetricTableLaws {
    /** Few ids, all in the same places: every collision there can be. */
    @Property
    void itHoldsWhatWasPutAndNotRemoved(
            @ForAll @Size(max = 200) List<@IntRange(min = -31, max = 31) Integer> operations) {
        MetricTable table = new MetricTable(8);
        Map<UUID, Metric> expected = new HashMap<>();
        for (int operation : operations) {
            UUID id = id(Math.abs(operation));
            if (operation < 0) {
                table.remove(id);
                expected.remove(id);
            } else if (expected.size() < 24 || expected.containsKey(id)) {
                Metric metric = metric(id, operation);
                table.put(metric);
                expected.put(id, metric);
            }
        }
        for (int i = 0; i <= 31; i++) {
            if (expected.containsKey(id(i))) {
                assertEquals(expected.get(id(i)), table.get(id(i)));
            } else {
                assertNull(table.get(id(i)));
            }
        }
    }

    private static UUID id(int i) {
        return new UUID(i % 3, (long) i << 8);
    }

    private static Metric metric(UUID id, int number) {
        return new Metric(number, id, DefaultPolicies.LOW, "low", List.of(), null, null, null, "ann", "ann", null);
    }
}
