package org.fuelstats.persistence.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BoundedTreeTest {
    @Test
    void whatIsBeyondTheMostValuesIsPassedOver() {
        String many = "{\"before\":1,\"list\":[" + "{\"a\":[0]},".repeat(BoundedTree.MOST_VALUES / 3 + 1)
                + "{}],\"after\":{\"b\":[2]}}";
        Payload payload = Payload.of(many);
        assertEquals(1L, payload.number("before"));
        assertTrue(payload.length("list") <= BoundedTree.MOST_VALUES);
        assertEquals(null, payload.number("after", "b"));
    }

    @Test
    void longTextsAreCut() {
        assertEquals(
                "x".repeat(256),
                Payload.of("[\"" + "x".repeat(100_000) + "\"]").texts().get(0));
        assertEquals(null, Payload.of("\"" + "1".repeat(100_000) + "\"").number());
    }

    @Test
    void everyKindOfValueIsRead() {
        Payload payload = Payload.of(
                "{\"i\":5,\"big\":123456789012345678901234567890,\"d\":1.5,\"t\":true,\"n\":null,\"s\":\"x\"}");
        assertEquals(5L, payload.number("i"));
        assertEquals(null, payload.number("big"));
        assertEquals(1500L, payload.milliseconds("d"));
        assertEquals(true, payload.flag("t"));
        assertEquals(null, payload.text("n"));
        assertEquals("x", payload.text("s"));
    }
}
