package org.fuelstats.analytics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.Application;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That an answer broken off looks so is tested with the whole system; here, that no API is without it. */
class WholeAnswersTest {
    static Stream<Application> apis() {
        return Stream.of(new AnalyticsApplication(), new TimeSeriesApplication());
    }

    @ParameterizedTest
    @MethodSource("apis")
    void everyApiBreaksOffWhatItCannotFinish(Application api) {
        assertTrue(api.getClasses().contains(WholeAnswers.class));
    }
}
