package org.fuelstats.collector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.stream.IntStream;
import org.json.JSONArray;
import org.json.JSONObject;

/** What the collector answered. */
record Answer(int status, HttpHeaders headers, String text) {
    JSONObject json() {
        return new JSONObject(text);
    }

    /** The statuses of the items, in the answer's order. */
    List<String> statuses(String array) {
        JSONArray items = json().getJSONArray(array);
        return IntStream.range(0, items.length())
                .mapToObj(i -> items.getJSONObject(i).getString("status"))
                .toList();
    }

    Answer expect(int expected) {
        assertEquals(expected, status, text);
        if (expected < 300) {
            assertEquals("ok", json().getString("status"));
            assertTrue(json().getDouble("exec_time") >= 0);
        } else {
            assertEquals("error", json().getString("status"));
            assertEquals(2, json().length(), text);
        }
        assertEquals("application/json", headers.firstValue("Content-Type").orElse(""));
        return this;
    }

    /** Expects an error whose message has this in it. */
    Answer expect(int expected, String words) {
        expect(expected);
        assertTrue(json().getString("message").contains(words), text);
        return this;
    }
}
