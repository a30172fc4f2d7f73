package org.fuelstats.gnocchi.archivepolicy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.fuelstats.gnocchi.responses.ApiError;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyBodyTest {
    @Test
    void aPolicyIsAnsweredInTheWordsOfItsRequest() {
        PolicyAnswer answer = PolicyAnswer.of(PolicyBody.policy(new JSONObject("{'name':'x','back_window':'2',"
                + "'definition':[{'granularity':60,'timespan':'7 days'},{'timespan':3600,'points':1000},{'granularity':'1 hour'}],"
                + "'aggregation_methods':['mean','rate:95pct']}")));
        assertEquals(2, answer.backWindow());
        assertEquals("[mean, rate:95pct]", answer.aggregationMethods().toString());
        assertEquals(
                "[Definition[granularity=0:00:03.600000, points=1000, timespan=1:00:00],"
                        + " Definition[granularity=0:01:00, points=10080, timespan=7 days, 0:00:00],"
                        + " Definition[granularity=1:00:00, points=null, timespan=null]]",
                answer.definition().toString());
    }

    @Test
    void aBadArchiveIsNamedInGnocchisWords() {
        ApiError refusal = assertThrows(
                ApiError.class,
                () -> PolicyBody.archives(
                        new JSONObject("{'definition':[{'granularity':60,'points':10,'timespan':601}]}")));
        assertTrue(refusal.getMessage().contains("'timespan' isn't 'points' x 'granularity'"), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "'long'", "99999999999", "''"})
    void aBackWindowIsAWholeNumber(String value) {
        JSONObject body = new JSONObject("{'back_window':" + value + "}");
        assertThrows(ApiError.class, () -> PolicyBody.backWindow(body));
    }

    @ParameterizedTest
    @CsvSource({
        "60, 0:01:00",
        "86400, '1 day, 0:00:00'",
        "31536000, '365 days, 0:00:00'",
        "0.1, 0:00:00.100000",
        "90061.000000001, '1 day, 1:01:01.000000001'"
    })
    void lengthsAreWrittenAsPythonDoes(String seconds, String text) {
        assertEquals(
                text, LengthText.of(new BigDecimal(seconds).movePointRight(9).longValueExact()));
    }
}
