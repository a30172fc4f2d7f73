package org.fuelstats.timeseries.laws;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.archive.DefaultPolicies;
import org.junit.jupiter.api.Test;

/** How many bytes a stored value takes, counted over every method and archive of a policy. */
class StoredSizeTest {
    private static final int DAY = 86_400;

    @Test
    void aggregatesOfARandomWalkTakeUnderOneAndAHalfBytesEach() {
        double mean = bytesAValue(DefaultPolicies.MEDIUM, 10);
        assertTrue(mean < 1.5, () -> mean + " bytes");
    }

    @Test
    void aggregatesOfOnePointABucketTakeUnderOneAndAHalfBytesEach() {
        double mean = bytesAValue(DefaultPolicies.HIGH, 1);
        assertTrue(mean < 1.3, () -> mean + " bytes");
    }

    private static double bytesAValue(ArchivePolicy policy, int interval) {
        MemoryStore store = new MemoryStore(policy);
        Random random = new Random(5);
        long cents = 500_000;
        List<Measurement> hour = new ArrayList<>();
        for (long second = 0; second < 3 * DAY; second += interval) {
            cents += random.nextInt(201) - 100;
            hour.add(new Measurement((1_700_006_400 + second) * 1_000_000_000L, cents / 100.0));
            if (hour.size() == 360) {
                store.roll(List.of(hour));
                hour.clear();
            }
        }
        int values = 0;
        for (Archive archive : policy.archives()) {
            for (AggregationMethod method : policy.methods()) {
                values += store.aggregated(archive, method).size();
            }
        }
        double bytes = store.storedBytes() / (double) values;
        System.out.printf("%.2f bytes a value, %d values in %d blocks%n", bytes, values, store.storedBlocks());
        return bytes;
    }
}
