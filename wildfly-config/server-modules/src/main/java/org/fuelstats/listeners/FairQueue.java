package org.fuelstats.listeners;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A queue in which those who wait take turns: each key is next once before another is next twice. Not safe for concurrent use.
 *
 * @param <K> who waits
 * @param <V> what waits
 */
final class FairQueue<K, V> {
    private final Map<K, Deque<V>> waiting = new LinkedHashMap<>();
    private int size;

    int size() {
        return size;
    }

    void add(K key, V value) {
        waiting.computeIfAbsent(key, none -> new ArrayDeque<>()).add(value);
        size++;
    }

    /**
     * Takes the oldest value of the key whose turn it is; empty if nothing waits.
     *
     * @param mayTakeTurn keys that may not are left waiting, and stay in front
     */
    Optional<V> poll(Predicate<K> mayTakeTurn) {
        Optional<K> next = waiting.keySet().stream().filter(mayTakeTurn).findFirst();
        return next.map(key -> {
            Deque<V> values = waiting.remove(key);
            V value = values.remove();
            if (!values.isEmpty()) {
                waiting.put(key, values);
            }
            size--;
            return value;
        });
    }

    /** Takes a value out, if it waits. */
    void remove(K key, V value) {
        Deque<V> values = waiting.get(key);
        if (values != null && values.remove(value)) {
            shrunk(key, values);
        }
    }

    /** Takes the newest value of the key that has most, if that is more than a newcomer of the given key would have; else empty. */
    Optional<V> makeRoomFor(K newcomer) {
        int own = waiting.getOrDefault(newcomer, new ArrayDeque<>()).size();
        return waiting.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                .filter(most -> most.getValue().size() > own + 1)
                .map(most -> {
                    V newest = most.getValue().removeLast();
                    shrunk(most.getKey(), most.getValue());
                    return newest;
                });
    }

    private void shrunk(K key, Deque<V> values) {
        size--;
        if (values.isEmpty()) {
            waiting.remove(key);
        }
    }
}
