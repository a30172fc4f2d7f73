package org.fuelstats.nailgun.sending;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Makes the HTTP client that reaches the collector as the settings say. */
final class CollectorClients {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int DEFAULT_PROXY_PORT = 3128;

    private CollectorClients() {}

    /**
     * A client.
     *
     * @throws IllegalStateException if the trust store can't be read
     */
    static HttpClient create(SendingSettings settings) {
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT);
        settings.proxy().map(CollectorClients::selector).ifPresent(client::proxy);
        settings.trustStore()
                .map(file -> trusting(Path.of(file), settings.trustStorePassword()))
                .ifPresent(client::sslContext);
        return client.build();
    }

    private static ProxySelector selector(URI proxy) {
        int port = proxy.getPort() < 0 ? DEFAULT_PROXY_PORT : proxy.getPort();
        return ProxySelector.of(InetSocketAddress.createUnresolved(proxy.getHost(), port));
    }

    private static SSLContext trusting(Path file, String password) {
        try (InputStream stream = Files.newInputStream(file)) {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(stream, password.toCharArray());
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "fuelstats.nailgun.collector.trust-store: " + file
                            + " can't be read as a PKCS12 file with the password set: " + e.getMessage(),
                    e);
        }
    }
}
