package org.fuelstats.gnocchi.keystone;

import jakarta.enterprise.context.Dependent;
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
import org.fuelstats.settings.AllowedRange;

/** Settings of the connection to Keystone and of the token cache. */
@Dependent
record KeystoneSettings(
        @ConfigProperty(name = "fuelstats.timeseries.access.keystone.url")
        Optional<KeystoneAddress> url,

        @ConfigProperty(name = "fuelstats.timeseries.access.keystone.public-url")
        Optional<KeystoneAddress> publicUrl,

        @ConfigProperty(name = "fuelstats.timeseries.access.keystone.user")
        Optional<String> user,

        @ConfigProperty(name = "fuelstats.timeseries.access.keystone.password")
        Optional<String> password,

        @ConfigProperty(name = "fuelstats.timeseries.access.keystone.user-domain", defaultValue = "Default")
        String userDomain,

        @ConfigProperty(name = "fuelstats.timeseries.access.keystone.project", defaultValue = "service")
        String project,

        @ConfigProperty(name = "fuelstats.timeseries.access.keystone.project-domain", defaultValue = "Default")
        String projectDomain,

        @ConfigProperty(name = "fuelstats.timeseries.access.keystone.cache", defaultValue = "PT60S")
        @AllowedRange(min = "PT0.1S", max = "PT1H")
        Duration cache,

        @ConfigProperty(name = "fuelstats.timeseries.access.keystone.cached-tokens", defaultValue = "10000")
        @AllowedRange(min = "1", max = "1000000")
        int cachedTokens,

        @ConfigProperty(name = "fuelstats.timeseries.access.keystone.timeout", defaultValue = "PT5S")
        @AllowedRange(min = "PT0.1S", max = "PT1H")
        Duration timeout,

        @ConfigProperty(name = "fuelstats.timeseries.access.keystone.trust-store")
        Optional<Path> trustStore,

        @ConfigProperty(name = "fuelstats.timeseries.access.keystone.trust-store-password", defaultValue = "changeit")
        String trustStorePassword) {
    @Inject
    KeystoneSettings {}

    private static final String PREFIX = "fuelstats.timeseries.access.keystone.";

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

    ServiceUser serviceUser() {
        return new ServiceUser(user.orElseThrow(), password.orElseThrow(), userDomain, project, projectDomain);
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

    /** Without the passwords. */
    @Override
    public String toString() {
        return "Keystone at " + url.map(KeystoneAddress::toString).orElse("no address");
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
