package org.fuelstats.timeseries.resources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTimeTextTest {
    @ParameterizedTest
    @CsvSource({
        "2013-01-01 12:23:12, 2013-01-01T12:23:12Z",
        "2013-01-01T12:23:12.5+02:00, 2013-01-01T10:23:12.5Z",
        "2013-01-01T12:23+0200, 2013-01-01T10:23:00Z",
        "2012-02-29, 2012-02-29T00:00:00Z",
        "1357042992, 2013-01-01T12:23:12Z",
        "1357042992.25, 2013-01-01T12:23:12.25Z"
    })
    void aMomentIsReadInEachOfItsForms(String text, Instant moment) {
        assertEquals(moment, DateTimeText.read("started_at", text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2013-02-29",
                "2013-02-30 00:00:00",
                "2013-04-31T00:00:00Z",
                "2013-01-01 24:00:00",
                "2013-13-01",
                "early"
            })
    void aTimeThatNoCalendarHasIsRefused(String text) {
        assertThrows(RequestRejectedException.class, () -> DateTimeText.read("started_at", text));
    }
}
