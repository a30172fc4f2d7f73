package org.fuelstats.gnocchi.keystone;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fuelstats.outages.LogThrottle;

/** Validates tokens by Keystone, with a cache. */
@ApplicationScoped
public class Keystone {
    /** What can be a token at all; nothing else is put into a header. */
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7E]{1,8192}");

    /** After a failure other requests do not wait for the time-out, too: an unavailable Keystone must not block all threads. */
    private static final Duration REST = Duration.ofSeconds(1);

    private static final LogThrottle AWAY = new LogThrottle(Duration.ofSeconds(30));

    @Inject
    KeystoneSettings settings;

    @Inject
    Clock clock;

    private TokenCache tokens;
    private volatile Instant restsUntil = Instant.EPOCH;

    /** The problems of its configuration, for the operator; empty if there are none. Keystone is not called, as it may start later. */
    public Optional<String> check() {
        try {
            return settings.problem();
        } finally {
            settings.plainAddress().ifPresent(address -> KeystoneLog.LOG.plain(address.toString()));
        }
    }

    /** The address given to clients. */
    public String publicAddress() {
        return settings.publicAddress();
    }

    /**
     * The owner of the token, or empty if it is not valid.
     *
     * @throws KeystoneUnavailable if this cannot be determined now
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

    /**
     * Whose token it is.
     *
     * @param user the user's id
     * @param project the id of the project that the token is for; null if it is for a domain, the whole system, or nothing
     * @param roles names of the user's roles there
     */
    public record Identity(String user, String project, Set<String> roles, Instant expires) {
        public Identity {
            if (user.isBlank()) {
                throw new IllegalArgumentException("a token belongs to a user");
            }
            roles = Set.copyOf(roles);
        }
    }

    /** Keystone did not answer, so a token could be neither accepted nor rejected. */
    public static class KeystoneUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KeystoneUnavailable(String reason) {
            super(reason, null, false, false); // an outage must not cost a stack trace for each request
        }
    }
}
