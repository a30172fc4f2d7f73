package org.fuelstats.timeseries.benchmark;

import java.util.concurrent.TimeUnit;
import org.fuelstats.timeseries.codec.ByteReader;
import org.fuelstats.timeseries.codec.ByteWriter;
import org.fuelstats.timeseries.points.Points;
import org.fuelstats.timeseries.points.PointsCodec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Points per second through the codec, one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CodecBenchmark {
    private static final int POINTS = 1_024;

    /** What the values look like: a walk of two decimals, their noisy running means, or doubles of full precision. */
    @Param({"walk", "means", "noise"})
    public String values;

    private final PointsCodec codec = new PointsCodec();
    private final ByteWriter out = new ByteWriter();
    private Points points;
    private byte[] encoded;

    @Setup
    public void prepare() {
        points = Columns.named(values, POINTS);
        codec.encode(points, out);
        encoded = out.toByteArray();
        System.out.printf("%n%s: %.2f bytes a point%n", values, encoded.length / (double) POINTS);
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public int encode() {
        out.clear();
        codec.encode(points, out);
        return out.size();
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public Points decode() {
        return codec.decode(new ByteReader(encoded), POINTS);
    }
}
