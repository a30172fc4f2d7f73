package org.fuelstats.persistence.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PayloadTest {
    @Test
    void textIsReadByItsPath() {
        Payload payload = Payload.of("{\"fuel_release\": {\"release\": \"9.0\"}}");

        assertEquals("9.0", payload.text("fuel_release", "release"));
        assertNull(payload.text("fuel_release", "api"));
        assertNull(payload.text("clusters", "release"));
    }

    @Test
    void numbersAndBooleansReadAsTheirText() {
        Payload payload = Payload.of("{\"number\": 5, \"flag\": true, \"list\": [1], \"part\": {}, \"nothing\": null}");

        assertEquals("5", payload.text("number"));
        assertEquals("true", payload.text("flag"));
        assertNull(payload.text("list"));
        assertNull(payload.text("part"));
        assertNull(payload.text("nothing"));
    }

    @Test
    void reposMayBeABooleanOrAList() {
        assertNull(Payload.of("{\"repos\": [{\"uri\": \"http://x\"}]}").flag("repos"));
        assertEquals(true, Payload.of("{\"repos\": true}").flag("repos"));
    }

    @Test
    void wholeNumbersAreReadAlsoFromText() {
        Payload payload = Payload.of("""
                {"a": 7, "b": "16", "c": "many", "d": 1.5, "e": 1e30, "f": true, "g": 3.0, "h": [7], "i": "1e9999999"}""");

        assertEquals(7L, payload.number("a"));
        assertEquals(16L, payload.number("b"));
        assertNull(payload.number("c"));
        assertNull(payload.number("d"));
        assertNull(payload.number("e"));
        assertNull(payload.number("f"));
        assertEquals(3L, payload.number("g"));
        assertNull(payload.number("h"));
        assertNull(payload.number("i"));
    }

    @Test
    void whatIsNoListHasNoItems() {
        Payload payload = Payload.of("{\"roles\": \"controller\", \"nodes\": {\"id\": 1}}");

        assertTrue(payload.items("roles").isEmpty());
        assertTrue(payload.items("nodes").isEmpty());
        assertTrue(payload.texts("absent").isEmpty());
        assertNull(payload.length("roles"));
    }

    @Test
    void itemsThatAreNoTextAreLeftOut() {
        Payload payload = Payload.of("{\"roles\": [\"controller\", null, {\"a\": 1}, [\"x\"], \"compute\"]}");

        assertEquals(List.of("controller", "compute"), payload.texts("roles"));
    }

    @Test
    void whatIsNotJsonReadsAsEmpty() {
        assertNull(Payload.of("{broken").text("a"));
        assertNull(Payload.of("").text("a"));
        assertNull(Payload.of(null).text("a"));
        assertNull(Payload.of("[1, 2]").text("a"));
        assertTrue(Payload.of("\"text\"").items("clusters").isEmpty());
    }

    @Test
    void longTextIsCutButNeverThroughACharacter() {
        String long1 = "x".repeat(1000);
        String pairAtTheEnd = "x".repeat(255) + "\uD83D\uDE00" + "y";

        assertEquals(256, Payload.cut(long1).length());
        assertEquals("x".repeat(255), Payload.cut(pairAtTheEnd));
        assertEquals("short", Payload.cut("short"));
    }

    @Test
    void lowerCaseDoesNotDependOnTheMachinesLanguage() {
        assertEquals("virtio", Payload.of("{\"os\": \"VIRTIO\"}").lowerCaseText("os"));
    }

    @Test
    void aLongListIsReadToALimit() {
        String list = "[" + "1,".repeat(20_000) + "1]";

        assertEquals(
                Payload.LONGEST_LIST,
                Payload.of("{\"l\": " + list + "}").items("l").size());
        assertEquals(
                Payload.MOST_TEXTS,
                Payload.of("{\"l\": " + list + "}").texts("l").size());
    }

    @Test
    void secondsAreReadAsMillisecondsUnlessNobodyMeansThem() {
        Payload payload = Payload.of("{\"a\": 1.4205, \"b\": 0, \"c\": -1, \"d\": 1e300, \"e\": \"2\", \"f\": null}");

        assertEquals(1421L, payload.milliseconds("a"));
        assertEquals(0L, payload.milliseconds("b"));
        for (String name : List.of("c", "d", "e", "f", "g")) assertNull(payload.milliseconds(name), name);
    }
}
