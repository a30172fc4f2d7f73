package org.fuelstats.gnocchi.bodies;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.fuelstats.gnocchi.responses.ApiError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodiesTest {
    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=\"UTF-8\""})
    void jsonInUtf8IsAccepted(String type) {
        assertDoesNotThrow(() -> RequestBodies.checkType(type));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "text/plain", "application/jsonp", "application/json; charset=utf-16", ";"})
    void everythingElseIsAnUnsupportedType(String type) {
        assertEquals(
                415,
                assertThrows(ApiError.class, () -> RequestBodies.checkType(type))
                        .code()
                        .status());
    }
}
