package org.fuelstats.timeseries.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.fuelstats.timeseries.archive.PlainStatistic;
import org.fuelstats.timeseries.rollup.ValueStatistics;

/** Every column comes back bit for bit. */
class ColumnLaws {
    private static final double[] SPECIAL = {
        0.0,
        -0.0,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        0.1,
        1 / 3.0,
        1e22,
        9_007_199_254_740_992.0,
        9_007_199_254_740_994.0,
        -9_007_199_254_740_992.0,
        4_503_599_627_370_495.5
    };

    private final ByteWriter out = new ByteWriter();
    private final TimestampCodec timestampCodec = new TimestampCodec();
    private final ValueCodec valueCodec = new ValueCodec();

    @Provide
    Arbitrary<long[]> timestamps() {
        return Arbitraries.oneOf(
                Arbitraries.longs().array(long[].class).ofMaxSize(200),
                Arbitraries.longs()
                        .between(-1_000_000, 1_000_000)
                        .map(each -> each * 1_000_000_000)
                        .array(long[].class)
                        .ofMaxSize(200),
                Arbitraries.of(Long.MIN_VALUE, Long.MAX_VALUE, 0L, -1L, 1_000L)
                        .array(long[].class)
                        .ofMaxSize(200));
    }

    @Provide
    Arbitrary<double[]> values() {
        Arbitrary<Double> special =
                Arbitraries.of(Arrays.stream(SPECIAL).boxed().toList());
        Arbitrary<Double> bits = Arbitraries.longs()
                .map(Double::longBitsToDouble)
                .map(value -> Double.isNaN(value) ? Double.NaN : value);
        Arbitrary<Double> cents =
                Arbitraries.longs().between(-1L << 54, 1L << 54).map(each -> each / 100.0);
        Arbitrary<Double> small = Arbitraries.integers().between(-300, 300).map(each -> each / 10.0);
        return Arbitraries.oneOf(
                column(special), column(bits), column(cents), column(small), column(Arbitraries.oneOf(small, special)));
    }

    private static Arbitrary<double[]> column(Arbitrary<Double> values) {
        return values.array(double[].class).ofMaxSize(150);
    }

    @Property
    void timestampsComeBack(@ForAll("timestamps") long[] timestamps) {
        assertTimestampsComeBack(timestamps);
    }

    @Property
    void valuesComeBackBitForBit(@ForAll("values") double[] values) {
        assertValuesComeBack(values);
    }

    @Property
    void regularAndJitteryClocksComeBack(@ForAll Random random, @ForAll @IntRange(max = 2_000) int size) {
        long[] unit = {1, 1_000, 1_000_000, 1_000_000_000, 3_600_000_000L};
        long width = unit[random.nextInt(unit.length)];
        int jitter = 1 << random.nextInt(20);
        long now = random.nextLong() >> 2;
        long[] timestamps = new long[size];
        for (int i = 0; i < size; i++) {
            now += width * 10;
            timestamps[i] = now + random.nextInt(jitter);
        }
        assertTimestampsComeBack(timestamps);
    }

    @Property
    void sumsOfDecimalsComeBack(@ForAll Random random, @ForAll @IntRange(max = 1_000) int size) {
        double power = Math.pow(10, random.nextInt(18));
        double sum = 0;
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            sum += random.nextInt(100_000) / power - 50_000 / power;
            values[i] = random.nextInt(200) == 0 ? SPECIAL[random.nextInt(SPECIAL.length)] : sum;
        }
        assertValuesComeBack(values);
    }

    @Property
    void deviationsOfDecimalsComeBack(@ForAll Random random, @ForAll @IntRange(max = 600) int size) {
        double power = Math.pow(10, random.nextInt(5));
        ValueStatistics summary = new ValueStatistics();
        double[] counts = new double[size];
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            int count = 1 + random.nextInt(8);
            double[] room = summary.room(count);
            for (int j = 0; j < count; j++) {
                room[j] = random.nextInt(100_000) / power;
            }
            summary.summarise(count);
            counts[i] = count;
            values[i] = random.nextInt(200) == 0
                    ? SPECIAL[random.nextInt(SPECIAL.length)]
                    : summary.get(PlainStatistic.STD);
        }
        assertDeviationsComeBack(values, counts);
    }

    @Property
    void deviationsOfWhateverCountsComeBack(@ForAll("values") double[] values, @ForAll("values") double[] counts) {
        assertDeviationsComeBack(values, Arrays.copyOf(counts, values.length));
    }

    @Example
    void deviationsOfSixValuesOfTwoDecimalsTakeUnderFourBytesEach() {
        Random random = new Random(1);
        ValueStatistics summary = new ValueStatistics();
        double[] counts = new double[512];
        Arrays.fill(counts, 6);
        double[] values = new double[512];
        for (int i = 0; i < values.length; i++) {
            double[] room = summary.room(6);
            Arrays.setAll(room, j -> (5_000 + random.nextInt(401)) / 100.0);
            summary.summarise(6);
            values[i] = summary.get(PlainStatistic.STD);
        }
        int bytes = assertDeviationsComeBack(values, counts);
        assertTrue(bytes < 4 * values.length, () -> bytes + " bytes");
    }

    @Property
    void columnsStandAnywhereInTheirArrays(@ForAll("values") double[] values, @ForAll @IntRange(max = 9) int before) {
        double[] wide = new double[values.length + before + 3];
        System.arraycopy(values, 0, wide, before, values.length);
        out.clear();
        valueCodec.encode(wide, before, values.length, out);
        double[] read = new double[wide.length];
        new ValueCodec().decode(new ByteReader(out.toByteArray()), read, before, values.length);
        assertArrayEquals(bits(wide), bits(read));
    }

    @Property
    void bitPackingHoldsEveryWidth(
            @ForAll Random random, @ForAll @IntRange(max = 64) int width, @ForAll @IntRange(max = 300) int size) {
        long mask = width == 0 ? 0 : -1L >>> (64 - width);
        long[] values = random.longs(size).map(each -> each & mask).toArray();
        out.clear();
        BitPacking.pack(values, size, out);
        assertEquals(BitPacking.cost(values, size), out.size());
        long[] read = new long[size];
        ByteReader in = new ByteReader(out.toByteArray());
        BitPacking.unpack(in, read, size);
        in.expectEnd();
        assertArrayEquals(values, read);
    }

    @Property
    void varintsHoldEveryNumber(@ForAll long value) {
        out.clear();
        out.putVarint(value);
        out.putZigzag(value);
        ByteReader in = new ByteReader(out.toByteArray());
        assertEquals(value, in.getVarint());
        assertEquals(value, in.getZigzag());
        in.expectEnd();
    }

    @Property
    void aNaNWithAPayloadIsRefused(@ForAll @IntRange(min = 1, max = 1 << 30) int payload, @ForAll boolean negative) {
        long bits = Double.doubleToRawLongBits(Double.NaN) | payload | (negative ? Long.MIN_VALUE : 0);
        double[] values = {1, Double.longBitsToDouble(bits)};
        assertThrows(IllegalArgumentException.class, () -> valueCodec.encode(values, 0, 2, new ByteWriter()));
    }

    @Example
    void regularTimestampsCostAnEighthOfABitEach() {
        long[] timestamps = new long[10_000];
        Arrays.setAll(timestamps, i -> 1_400_000_000_000_000_000L + i * 60_000_000_000L);
        assertTrue(encode(timestamps).length < 10_000 / 50, () -> encode(timestamps).length + " bytes");
    }

    @Example
    void aRandomWalkOfTwoDecimalsTakesUnderOneAndAHalfBytesAValue() {
        Random random = new Random(1);
        double[] walk = DoubleStream.iterate(5_000, value -> value + random.nextInt(401) - 200)
                .limit(10_000)
                .map(cents -> cents / 100)
                .toArray();
        assertTrue(encode(walk).length < 15_000, () -> encode(walk).length + " bytes");
    }

    private void assertTimestampsComeBack(long[] timestamps) {
        long[] read = new long[timestamps.length];
        ByteReader in = new ByteReader(encode(timestamps));
        new TimestampCodec().decode(in, read, 0, read.length);
        in.expectEnd();
        assertArrayEquals(timestamps, read);
    }

    private void assertValuesComeBack(double[] values) {
        double[] read = new double[values.length];
        ByteReader in = new ByteReader(encode(values));
        new ValueCodec().decode(in, read, 0, read.length);
        in.expectEnd();
        assertArrayEquals(bits(values), bits(read));
    }

    private int assertDeviationsComeBack(double[] values, double[] counts) {
        out.clear();
        valueCodec.encode(values, counts, 0, values.length, out);
        double[] read = new double[values.length];
        ByteReader in = new ByteReader(out.toByteArray());
        new ValueCodec().decode(in, read, counts, 0, read.length);
        in.expectEnd();
        assertArrayEquals(bits(values), bits(read));
        return out.size();
    }

    private byte[] encode(long[] timestamps) {
        out.clear();
        timestampCodec.encode(timestamps, 0, timestamps.length, out);
        return out.toByteArray();
    }

    private byte[] encode(double[] values) {
        out.clear();
        valueCodec.encode(values, 0, values.length, out);
        return out.toByteArray();
    }

    private static long[] bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
    }
}
