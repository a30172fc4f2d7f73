package org.fuelstats.ceilometer.samples;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Selects samples.
 *
 * @param since the earliest time, inclusive
 * @param until the latest time, exclusive
 * @param meters names, in which {@code *} matches anything; all if empty
 */
public record SampleFilter(Optional<Instant> since, Optional<Instant> until, List<String> meters) {
    public static final SampleFilter ALL = new SampleFilter(Optional.empty(), Optional.empty(), List.of());

    public SampleFilter {
        if (since.isPresent() && until.isPresent() && !since.get().isBefore(until.get())) {
            throw new IllegalArgumentException("--since must be before --until.");
        }
        meters = List.copyOf(meters);
    }

    public boolean wants(String meter) {
        return meters.isEmpty()
                || meters.stream()
                        .anyMatch(pattern -> matcher(pattern).matcher(meter).matches());
    }

    public boolean wants(Position position) {
        return since.map(first -> micros(first) <= position.micros()).orElse(true)
                && until.map(end -> position.micros() < micros(end)).orElse(true);
    }

    public static long micros(Instant time) {
        return Math.addExact(
                Math.multiplyExact(time.getEpochSecond(), 1_000_000L),
                time.get(java.time.temporal.ChronoField.MICRO_OF_SECOND));
    }

    /** The positions begin here. */
    public Position beginning() {
        return since.map(first -> new Position(micros(first.truncatedTo(ChronoUnit.MICROS)) - 1, Long.MAX_VALUE))
                .orElse(Position.START);
    }

    /** Identifies the selection for which a position is valid. The end is not part of it, so that a later import may continue beyond it. */
    public String identity() {
        return since.map(first -> " since " + first).orElse("")
                + (meters.isEmpty() ? "" : " meters " + meters.stream().sorted().collect(Collectors.joining(",")));
    }

    private static Pattern matcher(String pattern) {
        return Pattern.compile(
                java.util.Arrays.stream(pattern.split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }
}
