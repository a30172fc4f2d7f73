package org.fuelstats.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTypeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json;charset=utf-8",
                "application/json; charset=\"UTF-8\"",
                "application/json; version=1"
            })
    void jsonIsJsonWhateverItsSpelling(String type) {
        assertEquals(BodyType.JSON, BodyType.of(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=iso-8859-1", "application/json; charset=utf-16"})
    void aCharsetOtherThanUtf8IsNoticed(String type) {
        assertEquals(BodyType.JSON_IN_OTHER_CHARSET, BodyType.of(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "application/x-www-form-urlencoded", "application/jsonp", ";"})
    void otherTypesAreNotJson(String type) {
        assertEquals(BodyType.OTHER, BodyType.of(type));
    }

    @Test
    void aMissingTypeIsNotJsonEither() {
        assertEquals(BodyType.MISSING, BodyType.of(null));
    }
}
