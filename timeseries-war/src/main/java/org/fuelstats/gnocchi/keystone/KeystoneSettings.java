package org.fuelstats.gnocchi.keystone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the connection to Keystone and of the token cache. */
@ApplicationScoped
class KeystoneSettings {
    private static final String PREFIX = "fuelstats.timeseries.access.keystone.";

    @Inject
    @ConfigProperty(name = PREFIX + "url")
    Optional<KeystoneAddress> url;

    @Inject
    @ConfigProperty(name = PREFIX + "public-url")
    Optional<KeystoneAddress> publicUrl;

    @Inject
    @ConfigProperty(name = PREFIX + "user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = PREFIX + "password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = PREFIX + "user-domain", defaultValue = "Default")
    String userDomain;

    @Inject
    @ConfigProperty(name = PREFIX + "project", defaultValue = "service")
    String project;

    @Inject
    @ConfigProperty(name = PREFIX + "project-domain", defaultValue = "Default")
    String projectDomain;

    @Inject
    @ConfigProperty(name = PREFIX + "cache", defaultValue = "PT60S")
    KeystoneTimeout cache;

    @Inject
    @ConfigProperty(name = PREFIX + "cached-tokens", defaultValue = "10000")
    TokenCacheSize cachedTokens;

    @Inject
    @ConfigProperty(name = PREFIX + "timeout", defaultValue = "PT5S")
    KeystoneTimeout timeout;

    @Inject
    @ConfigProperty(name = PREFIX + "trust-store")
    Optional<Path> trustStore;

    @Inject
    @ConfigProperty(name = PREFIX + "trust-store-password", defaultValue = "changeit")
    String trustStorePassword;

    /** What is missing or can't be used, as the end of a sentence. */
    Optional<String> problem() {
        Map<String, Optional<?>> needed = new LinkedHashMap<>();
        needed.put("url", url);
        needed.put("user", user);
        needed.put("password", password);
        List<String> missing = needed.entrySet().stream()
                .filter(setting -> setting.getValue().isEmpty())
                .map(setting -> PREFIX + setting.getKey())
                .toList();
        return missing.isEmpty() ? trustProblem() : Optional.of(String.join(" and ", missing) + " must be set");
    }

    /** The address, if what is sent there can be read on the way. */
    Optional<KeystoneAddress> plainAddress() {
        return url.filter(address -> "http".equals(address.v3().getScheme()) && !isLoopback(address));
    }

    KeystoneAddress address() {
        return url.orElseThrow();
    }

    String publicAddress() {
        return publicUrl.or(() -> url).orElseThrow().toString();
    }

    ServiceUser user() {
        return new ServiceUser(user.orElseThrow(), password.orElseThrow(), userDomain, project, projectDomain);
    }

    Duration cached() {
        return cache.length();
    }

    int cachedTokens() {
        return cachedTokens.count();
    }

    Duration timeout() {
        return timeout.length();
    }

    SSLContext trusted() {
        try {
            return trustStore.isPresent()
                    ? TrustStore.context(trustStore.get(), trustStorePassword)
                    : SSLContext.getDefault();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the trust store was readable a moment ago", e);
        }
    }

    private Optional<String> trustProblem() {
        try {
            if (trustStore.isPresent()) {
                TrustStore.context(trustStore.get(), trustStorePassword);
            }
            return Optional.empty();
        } catch (IOException | GeneralSecurityException e) {
            return Optional.of(PREFIX + "trust-store is unreadable: " + e);
        }
    }

    private static boolean isLoopback(KeystoneAddress address) {
        try {
            return InetAddress.getByName(address.v3().getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
