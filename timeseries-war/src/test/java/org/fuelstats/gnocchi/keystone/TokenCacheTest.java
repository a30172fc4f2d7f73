package org.fuelstats.gnocchi.keystone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.fuelstats.gnocchi.keystone.Keystone.Identity;
import org.fuelstats.gnocchi.keystone.Keystone.KeystoneUnavailable;
import org.junit.jupiter.api.Test;

class TokenCacheTest {
    private static final Duration SPAN = Duration.ofSeconds(60);

    private final Hand clock = new Hand();
    private final AtomicInteger asked = new AtomicInteger();
    private Optional<Identity> said = Optional.of(until(Duration.ofHours(1)));
    private final TokenCache tokens = new TokenCache(100, SPAN, clock, token -> {
        asked.incrementAndGet();
        return said;
    });

    @Test
    void keystoneIsAskedOnceInASpan() {
        tokens.identity("t");
        clock.pass(SPAN.minusMillis(1));
        assertEquals(said, tokens.identity("t"));
        assertEquals(1, asked.get());

        clock.pass(Duration.ofMillis(2));
        tokens.identity("t");
        assertEquals(2, asked.get());
    }

    @Test
    void aRevokedTokenEndsWithTheSpan() {
        tokens.identity("t");
        said = Optional.empty();
        clock.pass(SPAN.plusMillis(1));

        assertEquals(Optional.empty(), tokens.identity("t"));
    }

    @Test
    void noTokenIsKnownBeyondItsEnd() {
        said = Optional.of(until(Duration.ofSeconds(10)));
        assertEquals(said, tokens.identity("t"));
        clock.pass(Duration.ofSeconds(10));

        assertEquals(Optional.empty(), tokens.identity("t"));
    }

    @Test
    void aTokenThatIsNotValidIsRememberedToo() {
        said = Optional.empty();
        tokens.identity("t");
        assertEquals(Optional.empty(), tokens.identity("t"));

        assertEquals(1, asked.get());
    }

    @Test
    void aFailureIsNotRemembered() {
        AtomicInteger tries = new AtomicInteger();
        TokenCache failing = new TokenCache(100, SPAN, clock, token -> {
            if (tries.incrementAndGet() == 1) {
                throw new KeystoneUnavailable("it sleeps");
            }
            return said;
        });
        assertThrows(KeystoneUnavailable.class, () -> failing.identity("t"));

        assertEquals(said, failing.identity("t"));
    }

    @Test
    void requestsAtTheSameTimeAskOnce() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        TokenCache slow = new TokenCache(100, SPAN, clock, token -> {
            asked.incrementAndGet();
            begun.countDown();
            awaited(answer);
            return said;
        });
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Optional<Identity>>> answers = new ArrayList<>();
            answers.add(threads.submit(() -> slow.identity("t")));
            awaited(begun);
            for (int i = 0; i < 7; i++) {
                answers.add(threads.submit(() -> slow.identity("t")));
            }
            answer.countDown();
            for (Future<Optional<Identity>> each : answers) {
                assertEquals(said, each.get());
            }
            assertEquals(1, asked.get());
        } finally {
            answer.countDown();
            threads.shutdownNow();
        }
    }

    private Identity until(Duration end) {
        return new Identity("u", "p", Set.of("member"), clock.instant().plus(end));
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A clock whose hands the test moves. */
    private static final class Hand extends Clock {
        private volatile Instant now = Instant.parse("2026-03-01T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
