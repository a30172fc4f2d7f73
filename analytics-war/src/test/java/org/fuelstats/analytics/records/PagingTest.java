package org.fuelstats.analytics.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.fuelstats.analytics.errors.RequestRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which part of a list a request means. */
class PagingTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "{}", "[1, 2]", "7", "null", "limit=5", "{\"limit\": 5", "{\"other\": 1}"})
    void whatIsNoJsonObjectOrNamesNothingMeansTheFirst1000(String parameter) {
        assertEquals(new Paging(1000, 0), Paging.of(parameter));
    }

    @Test
    void limitAndOffsetAreTakenTogetherOrAlone() {
        assertEquals(new Paging(5, 10), Paging.of("{\"limit\": 5, \"offset\": 10}"));
        assertEquals(new Paging(1000, 10), Paging.of("{\"offset\": 10}"));
        assertEquals(new Paging(0, 0), Paging.of("{\"limit\": 0}"));
    }

    @Test
    void aLimitIsBounded() {
        assertEquals(new Paging(10_000, 0), Paging.of("{\"limit\": 2000000000}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"limit\": -1}",
                "{\"limit\": \"5\"}",
                "{\"limit\": null}",
                "{\"offset\": 1.5}",
                "{\"offset\": 99999999999999999999}"
            })
    void whatIsNoWholeNumberIsRefused(String parameter) {
        assertThrows(RequestRefused.class, () -> Paging.of(parameter));
    }
}
