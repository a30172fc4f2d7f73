package org.fuelstats.gnocchi.keystone;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.fuelstats.gnocchi.keystone.Keystone.Identity;

/**
 * Caches Keystone's responses for valid and invalid tokens: for a limited time, never beyond a token's expiry, and for a limited number of
 * tokens. Of concurrent requests with the same unknown token one calls Keystone and the others wait. Failures are not cached.
 */
class TokenCache {
    private final AsyncCache<String, Optional<Identity>> cache;
    private final Function<String, Optional<Identity>> keystone;
    private final Clock clock;

    TokenCache(int most, Duration span, Clock clock, Function<String, Optional<Identity>> keystone) {
        this.keystone = keystone;
        this.clock = clock;
        this.cache = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfter(Expiry.<String, Optional<Identity>>creating((key, said) -> until(said, span)))
                .ticker(() -> clock.millis() * 1_000_000L)
                .buildAsync();
    }

    Optional<Identity> identity(String token) {
        String key = fingerprint(token);
        CompletableFuture<Optional<Identity>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<Identity>> earlier = cache.asMap().putIfAbsent(key, mine);
        if (earlier == null) {
            try {
                mine.complete(keystone.apply(token));
            } catch (RuntimeException e) {
                mine.completeExceptionally(e);
            }
            earlier = mine;
        }
        return said(earlier).filter(identity -> clock.instant().isBefore(identity.expires()));
    }

    private static Optional<Identity> said(CompletableFuture<Optional<Identity>> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    private Duration until(Optional<Identity> said, Duration span) {
        return said.map(identity -> Duration.between(clock.instant(), identity.expires()))
                .filter(left -> left.compareTo(span) < 0)
                .orElse(span);
    }

    /** The keys in memory have a fixed size, and are not usable as tokens. */
    private static String fingerprint(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
