package org.fuelstats.gnocchi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.fuelstats.gnocchi.responses.ApiError;
import org.json.JSONObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuePredicateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\">=\": 50} | 50 | true",
                "{\"and\": [{\">=\": [{\"+\": 23}, 50]}, {\"!=\": 55}]} | 27 | true",
                "{\"and\": [{\">=\": [{\"+\": 23}, 50]}, {\"!=\": 55}]} | 55 | false",
                "{\"∨\": [{\"=\": 3}, {\"≤\": [{\"×\": 2}, 8]}]} | 4 | true",
                "{\"=\": [{\"%\": 5}, 3]} | -2 | true",
                "{\">\": [{\"÷\": 2}, {\"pow\": 0}]} | 2 | false",
            })
    void aConditionHoldsForSomeValues(String condition, double value, boolean holds) {
        assertEquals(holds, ValuePredicate.read(new JSONObject(condition)).test(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"=\": 1, \"<\": 2}",
                "{\"foo\": 1}",
                "{\"=\": [1]}",
                "{\"not\": []}",
                "{\"and\": 1}",
                "{\"=\": \"1\"}"
            })
    void whatIsNoneIsRefused(String condition) {
        assertThrows(ApiError.class, () -> ValuePredicate.read(new JSONObject(condition)));
    }
}
