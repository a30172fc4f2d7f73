package org.fuelstats.listeners;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FairQueueTest {
    private final FairQueue<String, String> queue = new FairQueue<>();

    private void waits(String... values) {
        for (String value : values) {
            queue.add(value.substring(0, 1), value);
        }
    }

    private List<String> inTurn() {
        return Stream.generate(() -> queue.poll(any -> true))
                .takeWhile(Optional::isPresent)
                .map(Optional::get)
                .collect(Collectors.toList());
    }

    @Test
    void eachIsNextOnceBeforeAnotherIsNextTwice() {
        waits("a1", "a2", "a3", "b1", "c1", "c2");

        assertEquals(List.of("a1", "b1", "c1", "a2", "c2", "a3"), inTurn());
        assertEquals(0, queue.size());
    }

    @Test
    void whoMayNotTakeTheTurnStaysInFront() {
        waits("a1", "a2", "b1", "c1");

        assertEquals(Optional.of("b1"), queue.poll(key -> !key.equals("a")));
        assertEquals(Optional.empty(), queue.poll(key -> false));
        assertEquals(List.of("a1", "c1", "a2"), inTurn());
    }

    @Test
    void whoLeavesIsNotNext() {
        waits("a1", "a2", "b1");
        queue.remove("a", "a1");
        queue.remove("b", "b1");
        queue.remove("b", "b1");
        queue.remove("c", "c1");

        assertEquals(1, queue.size());
        assertEquals(List.of("a2"), inTurn());
    }

    @Test
    void theNewestOfWhoHasMostMakesRoomForWhoHasLess() {
        waits("a1", "a2", "a3", "b1");

        assertEquals(Optional.of("a3"), queue.makeRoomFor("c"));
        assertEquals(Optional.of("a2"), queue.makeRoomFor("c"));
        assertEquals(
                Optional.empty(), queue.makeRoomFor("c"), "who would have as many as others waits no better than they");
        assertEquals(List.of("a1", "b1"), inTurn());
    }

    @Test
    void nobodyMakesRoomForWhoHasMost() {
        waits("a1", "a2", "b1");

        assertEquals(Optional.empty(), queue.makeRoomFor("a"));
        assertEquals(3, queue.size());
    }

    @Test
    void whereNobodyWaitsNobodyMakesRoom() {
        assertEquals(Optional.empty(), queue.makeRoomFor("a"));
    }
}
