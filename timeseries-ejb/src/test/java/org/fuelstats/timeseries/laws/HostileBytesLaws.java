package org.fuelstats.timeseries.laws;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.archive.PlainStatistic;
import org.fuelstats.timeseries.block.AggregateBlock;
import org.fuelstats.timeseries.block.AggregateBlockCodec;
import org.fuelstats.timeseries.block.BlockKey;
import org.fuelstats.timeseries.block.RawBlock;
import org.fuelstats.timeseries.block.RawBlockCodec;
import org.fuelstats.timeseries.codec.ByteReader;
import org.fuelstats.timeseries.codec.CorruptBytesException;
import org.fuelstats.timeseries.points.Points;
import org.fuelstats.timeseries.points.PointsCodec;
import org.fuelstats.timeseries.rollup.Rollup;
import org.fuelstats.timeseries.time.Granularity;

/** Bytes from anywhere are read as a block or refused with the offset of the fault; nothing else can happen. */
class HostileBytesLaws {
    private static final BlockKey KEY = new BlockKey(Granularity.ofSeconds(1), 0);
    private static final int MOST_POINTS = 4_096;

    @Property
    void bytesWithoutMeaningAreRefusedWithTheOffset(@ForAll byte[] bytes) {
        byte[] versioned = bytes.clone();
        readAsEverything(bytes);
        for (byte version = 1; version <= 2 && versioned.length > 0; version++) {
            versioned[0] = version;
            readAsEverything(versioned);
        }
    }

    @Property
    void damagedBlocksAreReadOrRefusedWithTheOffset(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 4) int faults) {
        for (byte[] valid : blocks(random)) {
            byte[] damaged = valid.clone();
            for (int i = 0; i < faults; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            readAsEverything(damaged);
        }
    }

    @Property
    void cutOffBlocksAreRefused(@ForAll Random random) {
        for (byte[] valid : blocks(random)) {
            byte[] cut = Arrays.copyOf(valid, random.nextInt(valid.length));
            readAsEverything(cut);
            assertTrue(refused(cut, bytes -> new AggregateBlockCodec().decode(KEY, bytes)));
            assertTrue(refused(cut, bytes -> new RawBlockCodec().decode(Long.MIN_VALUE, bytes)));
        }
    }

    private static void readAsEverything(byte[] bytes) {
        refused(bytes, each -> new AggregateBlockCodec().decode(KEY, each));
        refused(bytes, each -> new RawBlockCodec().decode(Long.MIN_VALUE, each));
        refused(bytes, each -> new PointsCodec().decode(new ByteReader(each), MOST_POINTS));
    }

    /** Anything but success and the typed refusal goes through and fails the law. */
    private static boolean refused(byte[] bytes, Consumer<byte[]> reader) {
        try {
            reader.accept(bytes);
            return false;
        } catch (CorruptBytesException e) {
            assertTrue(e.offset() >= 0 && e.offset() <= bytes.length, e.getMessage());
            return true;
        }
    }

    private static List<byte[]> blocks(Random random) {
        List<Measurement> measurements = new ArrayList<>();
        double[] spread = {1, 100, 1e-3, 1e12, Math.PI};
        double scale = spread[random.nextInt(spread.length)];
        for (int i = 0; i < 400; i++) {
            if (random.nextInt(3) > 0) {
                measurements.add(new Measurement(i * 1_000_000_000L, random.nextInt(1_000) / scale));
            }
        }
        Set<AggregationMethod> methods = Set.of(
                AggregationMethod.of(PlainStatistic.MEAN),
                AggregationMethod.of(PlainStatistic.STD),
                AggregationMethod.of(PlainStatistic.MIN),
                AggregationMethod.rateOf(PlainStatistic.LAST));
        // One point a bucket makes copies of columns, several make deviations.
        Granularity granularity = random.nextBoolean() ? KEY.granularity() : Granularity.ofSeconds(4);
        ArchivePolicy policy = new ArchivePolicy(List.of(Archive.unlimited(granularity)), 1_000, methods);
        Points points = MemoryStore.points(measurements);
        List<byte[]> encoded = new ArrayList<>();
        encoded.add(new RawBlockCodec().encode(new RawBlock(points.first(), points)));
        for (AggregateBlock block : Rollup.begin(policy, List.of(), List.of(points))
                .finish(key -> Optional.empty())
                .aggregates()) {
            encoded.add(new AggregateBlockCodec().encode(block));
        }
        return encoded;
    }
}
