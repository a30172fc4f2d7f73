package org.fuelstats.timeseries.block;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.archive.Percentile;
import org.fuelstats.timeseries.archive.PlainStatistic;
import org.fuelstats.timeseries.archive.Statistic;

/** A statistic that is stored for each bucket of a block. The mean is not stored: it is the sum divided by the count. */
public record AggregateColumn(boolean rate, Statistic statistic) {
    private static final int RATE = 0x80;
    private static final int PERCENTILES = 16;

    /** How many different columns there are. */
    static final int MOST = 2 * (8 + 99);

    private static final AggregateColumn[] BY_CODE = byCode();

    public AggregateColumn {
        if (statistic == PlainStatistic.MEAN) {
            throw new IllegalArgumentException("The mean is kept as sum and count.");
        }
    }

    /** The columns from which a method's numbers come. */
    public static List<AggregateColumn> of(AggregationMethod method) {
        if (method.statistic() == PlainStatistic.MEAN) {
            return List.of(
                    new AggregateColumn(method.rate(), PlainStatistic.SUM),
                    new AggregateColumn(method.rate(), PlainStatistic.COUNT));
        }
        return List.of(new AggregateColumn(method.rate(), method.statistic()));
    }

    /** The columns that a policy's methods need, each once. */
    public static List<AggregateColumn> of(ArchivePolicy policy) {
        Set<AggregateColumn> columns = new LinkedHashSet<>();
        policy.methods().forEach(method -> columns.addAll(of(method)));
        return List.copyOf(columns);
    }

    /** The byte that names this column in a stored block. */
    int code() {
        int code = statistic instanceof Percentile percentile
                ? PERCENTILES + percentile.rank()
                : plainCode((PlainStatistic) statistic);
        return rate ? code | RATE : code;
    }

    static Optional<AggregateColumn> ofCode(int code) {
        return Optional.ofNullable(BY_CODE[code]);
    }

    private static AggregateColumn[] byCode() {
        AggregateColumn[] columns = new AggregateColumn[1 << Byte.SIZE];
        List<Statistic> statistics = new ArrayList<>(List.of(PlainStatistic.values()));
        statistics.remove(PlainStatistic.MEAN);
        IntStream.rangeClosed(1, 99).mapToObj(Percentile::new).forEach(statistics::add);
        for (Statistic statistic : statistics) {
            for (boolean rate : new boolean[] {false, true}) {
                AggregateColumn column = new AggregateColumn(rate, statistic);
                columns[column.code()] = column;
            }
        }
        return columns;
    }

    private static int plainCode(PlainStatistic statistic) {
        return switch (statistic) {
            case COUNT -> 1;
            case SUM -> 2;
            case MIN -> 3;
            case MAX -> 4;
            case FIRST -> 5;
            case LAST -> 6;
            case STD -> 7;
            case MEDIAN -> 8;
            case MEAN -> throw new IllegalArgumentException("The mean is kept as sum and count.");
        };
    }
}
