package org.fuelstats.listeners;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * Counts the failed logins of whoever the key stands for, and locks it out for a while after too many. Only so many keys are remembered: the
 * one that failed longest ago is forgotten first.
 *
 * @param <K> who is counted
 */
final class LoginAttempts<K> {
    private static final int MOST_KEYS = 100_000;

    private final int allowed;
    private final long lockoutNanos;
    private final LongSupplier nanos;
    private final Map<K, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Failures> eldest) {
            return size() > MOST_KEYS;
        }
    };

    /**
     * Counters.
     *
     * @param allowed failures within the lock-out time
     * @param lockout how long a key is locked out, and how long a failure counts
     */
    LoginAttempts(int allowed, Duration lockout, LongSupplier nanos) {
        this.allowed = allowed;
        this.lockoutNanos = lockout.toNanos();
        this.nanos = nanos;
    }

    private record Failures(int count, long lastNanos) {}

    /** How many seconds the key is still locked out; empty if it isn't. */
    synchronized OptionalLong lockedSeconds(K key) {
        Failures known = current(key);
        if (known == null || known.count() < allowed) {
            return OptionalLong.empty();
        }
        long left = lockoutNanos - (nanos.getAsLong() - known.lastNanos());
        return OptionalLong.of(Duration.ofNanos(left).toSeconds() + 1);
    }

    /**
     * Counts a failure.
     *
     * @return whether it is the one that locks the key out
     */
    synchronized boolean failed(K key) {
        Failures known = current(key);
        int count = known == null ? 1 : known.count() + 1;
        failures.put(key, new Failures(count, nanos.getAsLong()));
        return count == allowed;
    }

    /** Forgets the failures of a key. */
    synchronized void succeeded(K key) {
        failures.remove(key);
    }

    synchronized void forgetAll() {
        failures.clear();
    }

    private Failures current(K key) {
        Failures known = failures.get(key);
        if (known != null && nanos.getAsLong() - known.lastNanos() >= lockoutNanos) {
            failures.remove(key);
            return null;
        }
        return known;
    }
}
