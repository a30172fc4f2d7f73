package org.fuelstats.timeseries.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.archive.PlainStatistic;
import org.fuelstats.timeseries.block.RawBlock;
import org.fuelstats.timeseries.time.Granularity;

/** Raw blocks under histories long enough to fill, swell and split them. */
class RawLayoutLaws {
    private static final Archive HOURS = Archive.unlimited(Granularity.ofSeconds(3_600));
    private static final Archive UNEVEN = Archive.unlimited(Granularity.ofSeconds(7));
    private static final AggregationMethod SUM = AggregationMethod.of(PlainStatistic.SUM);
    private static final AggregationMethod RATE = AggregationMethod.rateOf(PlainStatistic.MAX);

    @Property(tries = 30)
    void blocksStayInOrderAndBoundedAndAnswerRightWhateverComes(@ForAll Random random) {
        ArchivePolicy policy = new ArchivePolicy(List.of(HOURS, UNEVEN), random.nextInt(3), Set.of(SUM, RATE));
        MemoryStore store = new MemoryStore(policy);
        NaiveReference reference = new NaiveReference(policy);
        long second = random.nextInt(-5_000_000, 5_000_000);
        for (int round = 0; round < 12; round++) {
            List<Measurement> batch = new ArrayList<>();
            int size = random.nextInt(1_500);
            for (int i = 0; i < size; i++) {
                second += random.nextInt(3);
                long late = random.nextInt(4) == 0 ? random.nextInt(12_000) : 0;
                batch.add(new Measurement((second - late) * 1_000_000_000L, random.nextInt(100_000)));
            }
            reference.receive(batch);
            store.roll(List.of(batch));
            assertOrderly(store.rawBlocks());
        }
        assertEquals(reference.aggregated(HOURS, SUM), store.aggregated(HOURS, SUM));
        assertEquals(reference.aggregated(UNEVEN, RATE), store.aggregated(UNEVEN, RATE));
        assertEquals(reference.refused(), store.refused());
    }

    @Property(tries = 30)
    void whatIsAppendedWritesOnlyTheOpenBlockAndNewOnes(@ForAll @IntRange(min = 100, max = 3_000) int size) {
        MemoryStore store = new MemoryStore(new ArchivePolicy(List.of(HOURS), 5, Set.of(SUM)));
        for (int from = 0; from < 12_000; from += size) {
            List<Measurement> batch = new ArrayList<>();
            for (int i = from; i < from + size; i++) {
                batch.add(new Measurement(i * 1_000_000_000L, i));
            }
            store.roll(List.of(batch));
            int written = store.last().raw().size();
            int most = 2 + size / RawBlock.FULL;
            assertTrue(written <= most, () -> written + " blocks for " + size + " points");
        }
    }

    /** A block of 1,024 points ends at each second around the border, so that whatever lies before it may be given up. */
    @Property
    void nothingThatALateMeasureNeedsIsGivenUp(
            @ForAll @IntRange(min = -12, max = 12) int start, @ForAll boolean rated) {
        Archive coarse = Archive.unlimited(Granularity.ofSeconds(1_024));
        Archive fine = Archive.unlimited(Granularity.ofSeconds(rated ? 1 : 7));
        ArchivePolicy policy = new ArchivePolicy(List.of(coarse, fine), rated ? 0 : 1, Set.of(rated ? RATE : SUM));
        List<Measurement> measurements = new ArrayList<>();
        for (long second = start; second < 2_200; second++) {
            measurements.add(new Measurement(second * 1_000_000_000L, second * second));
        }
        List<Measurement> late = List.of(new Measurement(1_024_500_000_000L, 1));
        MemoryStore store = MemoryStore.after(policy, List.of(measurements, late));
        NaiveReference reference = new NaiveReference(policy);
        reference.receive(measurements);
        reference.receive(late);
        assertEquals(0, store.refused());
        for (AggregationMethod method : policy.methods()) {
            assertEquals(reference.aggregated(coarse, method), store.aggregated(coarse, method));
            assertEquals(reference.aggregated(fine, method), store.aggregated(fine, method));
        }
    }

    private static void assertOrderly(List<RawBlock> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            RawBlock block = blocks.get(i);
            assertTrue(block.points().size() <= RawBlock.MOST);
            if (i + 1 < blocks.size()) {
                assertTrue(block.points().last() < blocks.get(i + 1).start());
            }
        }
    }
}
