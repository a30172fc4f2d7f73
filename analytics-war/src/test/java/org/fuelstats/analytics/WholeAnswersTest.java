package org.fuelstats.analytics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fuelstats.http.WholeAnswers;
import org.junit.jupiter.api.Test;

/** That an answer broken off looks so is tested with the whole system; here, that the API has it. */
class WholeAnswersTest {
    @Test
    void theApiBreaksOffWhatItCannotFinish() {
        assertTrue(new AnalyticsApplication().getClasses().contains(WholeAnswers.class));
    }
}
