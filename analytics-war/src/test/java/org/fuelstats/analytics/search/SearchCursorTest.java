package org.fuelstats.analytics.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.fuelstats.analytics.errors.RequestRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchCursorTest {
    @Test
    void whatAPageHandedOutIsReadAgain() {
        assertRead(SearchSubject.INSTALLATIONS, null, "[\"uid\"]");
        assertRead(SearchSubject.INSTALLATIONS, "release", "[null,\"uid\"]");
        assertRead(SearchSubject.INSTALLATIONS, "reported_at", "[9223372036854775807,\"uid\"]");
        assertRead(SearchSubject.INSTALLATIONS, "is_filtered", "[0,\"uid\"]");
        assertRead(SearchSubject.ACTION_LOGS, "duration_ms", "[12,7,\"uid\"]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "INSTALLATIONS; environments_num; [1e300,\"uid\"]",
                "INSTALLATIONS; environments_num; [1e999999999,\"uid\"]",
                "INSTALLATIONS; environments_num; [1.5,\"uid\"]",
                "INSTALLATIONS; environments_num; [null,\"uid\"]",
                "INSTALLATIONS; environments_num; [\"x\",\"uid\"]",
                "INSTALLATIONS; reported_at; [\"2026-01-01\",\"uid\"]",
                "INSTALLATIONS; release; [{},\"uid\"]",
                "INSTALLATIONS; release; [1,\"uid\"]",
                "INSTALLATIONS; ; [1]",
                "INSTALLATIONS; ; [\"a\",\"b\"]",
                "ACTION_LOGS; ; [9223372036854775808,\"uid\"]",
                "ACTION_LOGS; ; [null,\"uid\"]",
                "ACTION_LOGS; ; {}",
                "ACTION_LOGS; ; ["
            })
    void aForgedOneIsRefused(SearchSubject subject, String sort, String json) {
        assertThrows(RequestRefused.class, () -> SearchCursor.read(encoded(json), subject, field(subject, sort)));
    }

    private static void assertRead(SearchSubject subject, String sort, String json) {
        JsonArray values = JsonParser.parseString(json).getAsJsonArray();
        assertEquals(values, SearchCursor.read(SearchCursor.of(values), subject, field(subject, sort)));
    }

    private static SearchField field(SearchSubject subject, String name) {
        return name == null ? null : subject.field(name).orElseThrow();
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
