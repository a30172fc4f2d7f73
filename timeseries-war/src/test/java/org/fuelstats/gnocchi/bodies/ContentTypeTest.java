package org.fuelstats.gnocchi.bodies;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.fuelstats.gnocchi.responses.ApiError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json;charset=utf-8",
                "application/json; charset=\"UTF-8\"",
                "application/json; version=1"
            })
    void jsonInUtf8IsAccepted(String type) {
        assertDoesNotThrow(() -> ContentType.check(type));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/jsonp",
                "application/json; charset=iso-8859-1",
                "application/json; charset=utf-16",
                ";"
            })
    void everythingElseIsRefused(String type) {
        assertThrows(ApiError.class, () -> ContentType.check(type));
    }
}
