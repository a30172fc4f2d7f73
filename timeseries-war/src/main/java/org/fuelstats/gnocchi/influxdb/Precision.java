package org.fuelstats.gnocchi.influxdb;

import java.util.concurrent.TimeUnit;
import org.fuelstats.gnocchi.responses.ApiError;

/** The unit of a request's timestamps. */
enum Precision {
    NS(1),
    US(1_000),
    MS(1_000_000),
    S(1_000_000_000L),
    M(TimeUnit.MINUTES.toNanos(1)),
    H(TimeUnit.HOURS.toNanos(1));

    private final long nanos;

    Precision(long nanos) {
        this.nanos = nanos;
    }

    /** That of the argument {@code precision}: nanoseconds unless said. */
    static Precision of(String argument) {
        return switch (argument == null ? "" : argument) {
            case "", "ns", "n" -> NS;
            case "us", "u", "µ" -> US;
            case "ms" -> MS;
            case "s" -> S;
            case "m" -> M;
            case "h" -> H;
            default -> throw ApiError.invalidArgument("precision", "must be one of 'ns', 'us', 'ms', 's', 'm' and 'h'");
        };
    }

    /**
     * Nanoseconds since 1970.
     *
     * @throws ArithmeticException if there are too many
     */
    long nanos(long time) {
        return Math.multiplyExact(time, nanos);
    }
}
