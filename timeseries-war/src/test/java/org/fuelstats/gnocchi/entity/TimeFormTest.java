package org.fuelstats.gnocchi.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeFormTest {
    @ParameterizedTest
    @CsvSource({
        "2013-01-01T12:23:12Z,           2013-01-01 12:23:12",
        "2013-01-01T12:23:12.6Z,         2013-01-01 12:23:12.600000",
        "2013-01-01T12:23:12.000001Z,    2013-01-01 12:23:12.000001",
        "2013-01-01T12:23:12.000000001Z, 2013-01-01 12:23:12.000000001",
        "1969-12-31T23:59:59.5Z,         1969-12-31 23:59:59.500000"
    })
    void aTimeIsWrittenAsTheSpecificationWritesIt(Instant time, String text) {
        assertEquals(text, TimeForm.text(time));
    }
}
