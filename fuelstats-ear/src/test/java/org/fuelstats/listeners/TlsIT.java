package org.fuelstats.listeners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which versions and suites of TLS the listeners agree to. */
@EndToEnd
class TlsIT {
    private static final int NEW_CONNECTIONS = 60;
    private static final int SECONDS = 10;

    private final RunningSystem system;

    TlsIT(RunningSystem system) {
        this.system = system;
    }

    private List<URI> listeners() {
        return List.of(system.collector("/"), system.analytics("/"), system.metrics("/"));
    }

    @Test
    void aClientThatKnowsTls13GetsIt() throws IOException {
        for (URI listener : listeners()) {
            try (SSLSocket socket = socket(listener)) {
                socket.startHandshake();
                assertEquals("TLSv1.3", socket.getSession().getProtocol(), listener.toString());
            }
        }
    }

    /** The end of the handshake of TLS 1.3 overlaps with the first request, which must not get lost. */
    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void theFirstRequestOfANewConnectionIsAnsweredAtOnce(String version) throws IOException {
        for (int i = 0; i < NEW_CONNECTIONS; i++) {
            for (URI listener : listeners()) {
                try (SSLSocket socket = socket(listener)) {
                    socket.setEnabledProtocols(new String[] {version});
                    socket.setSoTimeout(SECONDS * 1000);
                    socket.getOutputStream()
                            .write(("GET /v1/metric HTTP/1.1\r\nHost: " + listener.getAuthority()
                                            + "\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
                    String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                    assertTrue(answer.startsWith("HTTP/1.1 4"), () -> listener + ": " + answer);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"})
    void tls12IsServedWithSuitesThatHaveForwardSecrecyAndNoCbc(String suite) throws IOException {
        for (URI listener : listeners()) {
            try (SSLSocket socket = tls12(listener, suite)) {
                socket.startHandshake();
                assertEquals(suite, socket.getSession().getCipherSuite(), listener.toString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384",
                "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256",
                "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA"
            })
    void suitesWithCbcAreRefused(String suite) throws IOException {
        for (URI listener : listeners()) {
            try (SSLSocket socket = tls12(listener, suite)) {
                assertThrows(SSLException.class, socket::startHandshake, listener.toString());
            }
        }
    }

    private SSLSocket tls12(URI listener, String suite) throws IOException {
        SSLSocket socket = socket(listener);
        socket.setEnabledProtocols(new String[] {"TLSv1.2"});
        socket.setEnabledCipherSuites(new String[] {suite});
        return socket;
    }

    private SSLSocket socket(URI listener) throws IOException {
        Socket plain = TlsClient.plain(listener, "127.0.0.1");
        return (SSLSocket) system.client()
                .sslContext()
                .getSocketFactory()
                .createSocket(plain, listener.getHost(), listener.getPort(), true);
    }
}
