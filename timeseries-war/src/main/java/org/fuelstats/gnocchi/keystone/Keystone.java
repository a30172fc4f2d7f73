package org.fuelstats.gnocchi.keystone;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fuelstats.outages.LogThrottle;

/** Validates tokens by Keystone, with a cache. */
@ApplicationScoped
public class Keystone {
    /** What can be a token at all; nothing else is put into a header. */
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7E]{1,8192}");

    /** After a failure others don't wait for the time-out too: Keystone being away must not hold all threads. */
    private static final Duration REST = Duration.ofSeconds(1);

    private static final LogThrottle AWAY = new LogThrottle(Duration.ofSeconds(30));

    @Inject
    KeystoneSettings settings;

    @Inject
    Clock clock;

    private TokenCache tokens;
    private volatile Instant restsUntil = Instant.EPOCH;

    /** What keeps it from being used, for the operator; empty if nothing does. It isn't asked: it may start later. */
    public Optional<String> check() {
        try {
            return settings.problem();
        } finally {
            settings.plainAddress().ifPresent(address -> KeystoneLog.LOG.plain(address.toString()));
        }
    }

    /** The address that clients are told. */
    public String publicAddress() {
        return settings.publicAddress();
    }

    /**
     * Whose token it is, or empty if it isn't valid.
     *
     * @throws KeystoneUnavailable if that can't be told now
     */
    public Optional<Identity> identity(String token) {
        return TOKEN.matcher(token).matches() ? tokens.identity(token) : Optional.empty();
    }

    @PostConstruct
    void prepare() {
        if (settings.problem().isPresent()) {
            return; // then it isn't in use
        }
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .sslContext(settings.trusted())
                .build();
        KeystoneClient client =
                new KeystoneClient(http, settings.address(), settings.serviceUser(), settings.timeout(), clock);
        tokens = new TokenCache(settings.cachedTokens(), settings.cache(), clock, token -> asked(client, token));
    }

    private Optional<Identity> asked(KeystoneClient client, String token) {
        if (clock.instant().isBefore(restsUntil)) {
            throw new KeystoneUnavailable("a request failed a moment ago");
        }
        try {
            return client.identity(token);
        } catch (KeystoneUnavailable e) {
            restsUntil = clock.instant().plus(REST);
            AWAY.log(more -> KeystoneLog.LOG.away(settings.address().toString(), e.getMessage(), more));
            throw e;
        }
    }
}
