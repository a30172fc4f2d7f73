package org.fuelstats.outages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogThrottleTest {
    private long nanos = -5;
    private final List<Long> logged = new ArrayList<>();
    private final LogThrottle throttle = new LogThrottle(Duration.ofSeconds(30), () -> nanos);

    @Test
    void theFirstOccurrenceIsLogged() {
        throttle.log(logged::add);

        assertEquals(List.of(0L), logged);
    }

    @Test
    void laterOnesAreCountedUntilTheIntervalIsOver() {
        throttle.log(logged::add);
        throttle.log(logged::add);
        throttle.log(3, logged::add);
        nanos += Duration.ofSeconds(30).toNanos();
        throttle.log(logged::add);

        assertEquals(List.of(0L, 4L), logged);
    }
}
