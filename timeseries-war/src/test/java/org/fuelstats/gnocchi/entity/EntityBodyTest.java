package org.fuelstats.gnocchi.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fuelstats.gnocchi.bodies.JsonPlace;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.time.Granularity;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityBodyTest {
    private static final Granularity MINUTE = Granularity.ofSeconds(60);

    @Test
    void theSpecificationsThreeArchivesAreReadExactly() {
        assertEquals(
                List.of(
                        Archive.of(new Granularity(3_600_000_000L), 1000),
                        Archive.of(MINUTE, 525_600),
                        Archive.of(MINUTE, 1000)),
                archives("{'lifespan': 3600, 'points': 1000}, {'lifespan': '1 year', 'interval': 60},"
                        + " {'points': 1000, 'interval': 60}"));
    }

    @Test
    void aFractionOfASecondStaysWhatItIs() {
        assertEquals(
                List.of(
                        Archive.of(new Granularity(100_000_000), 10),
                        Archive.of(new Granularity(3_600_000_000L), 1000)),
                archives("{'interval': 0.1, 'points': 10}, {'interval': 3.6, 'points': 1000}"));
    }

    @Test
    void anIntervalAloneKeepsEverything() {
        assertEquals(List.of(Archive.unlimited(MINUTE)), archives("{'interval': 60}"));
    }

    @Test
    void numbersMayBeTexts() {
        assertEquals(List.of(Archive.of(MINUTE, 10)), archives("{'interval': '1 minute', 'points': '10'}"));
    }

    @Test
    void aLifespanThatIsNoMultipleIsCut() {
        assertEquals(List.of(Archive.of(Granularity.ofSeconds(7), 8)), archives("{'lifespan': 60, 'interval': 7}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'points': 1}                                       | at least two of
            {'lifespan': 1}                                     | at least two of
            {}                                                  | at least two of
            {'lifespan': 601, 'points': 10, 'interval': 60}     | isn't 'points' x 'interval'
            {'lifespan': 0, 'points': 10}                       | longer than zero
            {'lifespan': -1, 'points': 10}                      | longer than zero
            {'points': 0, 'interval': 60}                       | greater than zero
            {'points': -5, 'interval': 60}                      | greater than zero
            {'points': '10.7', 'interval': 60}                  | whole number
            {'lifespan': 30, 'interval': 60}                    | shorter than 'interval'
            {'lifespan': 'for ever', 'interval': 60}            | Can't read 'for ever'
            {'points': 9223372036854775807, 'interval': 60}     | whole number
            {'points': 999999999999999, 'interval': 60}         | more than 200 years
            {'points': 1, 'interval': '11 years'}               | at most 3650 days
            {'points': 1000000, 'lifespan': 0.0001}             | more than one each nanosecond
            """)
    void anArchiveThatCantBeKeptIsRefusedByItsPlace(String archive, String reason) {
        ApiError error = assertThrows(ApiError.class, () -> archives("{'interval': 60}, " + archive));

        assertTrue(error.getMessage().contains(reason), error.getMessage());
        assertTrue(error.getMessage().contains("data['archives'][1]"), error.getMessage());
    }

    private static List<Archive> archives(String text) {
        return EntityBody.read(new JSONObject("{'archives': [" + text + "]}"), JsonPlace.BODY)
                .archives();
    }
}
