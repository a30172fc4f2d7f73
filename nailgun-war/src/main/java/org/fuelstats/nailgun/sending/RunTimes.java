package org.fuelstats.nailgun.sending;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * When the next run is. All times are random, more or less a tenth, so that the installations of the world don't come at once: an interval
 * after a run that succeeded; five minutes, then ten, twenty … up to an interval after runs that failed.
 */
@Singleton
class RunTimes {
    private static final Duration RETRY = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 20;

    private final Duration interval;
    private final Clock clock;
    private final RandomGenerator random;

    @Inject
    RunTimes(SendingSettings settings, Clock clock) {
        this(settings.interval(), clock, RandomGenerator.getDefault());
    }

    RunTimes(Duration interval, Clock clock, RandomGenerator random) {
        this.interval = interval;
        this.clock = clock;
        this.random = random;
    }

    /** The first run after a start: the one that was planned, if it lies ahead; otherwise some minutes from now. */
    Instant first(Instant planned) {
        Instant now = clock.instant();
        boolean isAhead =
                planned != null && planned.isAfter(now) && planned.isBefore(now.plus(interval.multipliedBy(2)));
        return isAhead ? planned : now.plusMillis(random.nextLong(shorter(RETRY).toMillis()));
    }

    Instant afterSuccess() {
        return about(interval);
    }

    /** After so many failures in a row. */
    Instant afterFailure(int failures) {
        return about(shorter(RETRY.multipliedBy(1L << Math.min(Math.max(failures, 1) - 1, MOST_DOUBLINGS))));
    }

    /** When to look again whether sending is allowed. */
    Instant untilAllowed() {
        return about(shorter(RETRY));
    }

    private Duration shorter(Duration duration) {
        return duration.compareTo(interval) < 0 ? duration : interval;
    }

    private Instant about(Duration duration) {
        long millis = duration.toMillis();
        return clock.instant().plusMillis(random.nextLong(millis * 9 / 10, millis * 11 / 10 + 1));
    }
}
