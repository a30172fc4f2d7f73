package org.fuelstats.client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.fuelstats.tls.PinnedCertificate;

/**
 * The metric store that a command works with, and as whom.
 *
 * @param endpoint its https address; empty if the command line has none
 * @param passwordFile a file with the user's password; empty if the environment has it
 * @param certificate a PEM file with the store's certificate; empty if Java trusts it anyway
 */
public record StoreLogin(Optional<URI> endpoint, String user, Optional<Path> passwordFile, Optional<Path> certificate) {
    public StoreLogin {
        endpoint.filter(url -> !"https".equals(url.getScheme()) || url.getHost() == null)
                .ifPresent(url -> {
                    throw new IllegalArgumentException(
                            "--endpoint must be the https address of the metric store, as https://stats.example.org:8041.");
                });
    }

    /**
     * @throws IllegalArgumentException if the endpoint or the password is missing
     * @throws IOException if a file can't be read
     */
    public ServerAccess access(Map<String, String> environment) throws IOException {
        URI address = endpoint.orElseThrow(() -> new IllegalArgumentException(
                "--endpoint is missing: the https address of the metric store, as https://stats.example.org:8041."));
        String password = Secret.read(passwordFile, "FUELSTATS_PASSWORD", environment)
                .orElseThrow(() -> new IllegalArgumentException("The password of " + user
                        + " is missing: put it in a file (--password-file) or in FUELSTATS_PASSWORD."));
        return new ServerAccess(
                "the metric store",
                address,
                user,
                ServerAccess.basic(user, password),
                "--user, and --password-file or FUELSTATS_PASSWORD",
                tls(certificate));
    }

    /** Trust in one certificate, or in those that Java trusts. */
    public static SSLContext tls(Optional<Path> certificate) throws IOException {
        if (certificate.isPresent()) {
            return PinnedCertificate.context(certificate.get());
        }
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has TLS", e);
        }
    }
}
